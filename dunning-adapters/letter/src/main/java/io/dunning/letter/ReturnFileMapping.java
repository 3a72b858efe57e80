package io.dunning.letter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * How to read an operator's return file: CSV with a line of headers and a line per event. Nothing is guessed; columns that aren't named are
 * kept as evidence only.
 *
 * @param post whose codes stand in it
 * @param keyColumn the header of the key of the dispatch, as the manifest told it
 * @param codeColumn the header of the code
 * @param dayColumn the header of the day
 * @param dayPattern how days are written, as in {@link DateTimeFormatter}, such as {@code dd/MM/uuuu}; read strictly
 * @param zone where these days are
 * @param charset of the file; bytes that it doesn't know refuse the file
 * @param separator between cells
 */
public record ReturnFileMapping(
        RegisteredPost post,
        String keyColumn,
        String codeColumn,
        String dayColumn,
        String dayPattern,
        ZoneId zone,
        Charset charset,
        char separator) {

    public ReturnFileMapping {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(charset, "charset");
        if (keyColumn.isBlank() || codeColumn.isBlank() || dayColumn.isBlank()) {
            throw new IllegalArgumentException("a return file has columns for key, code and day");
        }
        formatter(dayPattern);
    }

    /** UTF-8 and semicolons; days as {@code uuuu-MM-dd}. */
    public static ReturnFileMapping of(
            RegisteredPost post, String keyColumn, String codeColumn, String dayColumn, ZoneId zone) {
        return new ReturnFileMapping(
                post, keyColumn, codeColumn, dayColumn, "uuuu-MM-dd", zone, StandardCharsets.UTF_8, ';');
    }

    DateTimeFormatter days() {
        return formatter(dayPattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
