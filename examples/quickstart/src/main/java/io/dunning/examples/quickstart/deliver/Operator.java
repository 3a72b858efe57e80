package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.News;
import io.dunning.letter.RegisteredPost;
import io.dunning.letter.ReturnFileMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A postal operator with its codes, and the files in which it tells what became of letters.
 *
 * @param post whose codes these are
 * @param signed what it calls a letter that was handed to somebody who signed
 * @param unclaimed what it calls one that nobody fetched
 * @param unknown what it calls one to somebody who doesn't live there
 */
record Operator(RegisteredPost post, String signed, String unclaimed, String unknown) {

    /** The one of a country for that kind of letter; where none is known, with the Italian codes. */
    static Operator of(String country, ChannelKind kind) {
        if (kind == ChannelKind.JUDICIAL_SERVICE) {
            return new Operator(RegisteredPost.ITALY_890, "RECAG001C", "RECAG008C", "RECAG003F");
        }
        return switch (country) {
            case "FR" -> new Operator(RegisteredPost.FRANCE_LRAR, "distribué", "non réclamé", "NPAI");
            case "ES" -> new Operator(RegisteredPost.SPAIN_BUROFAX, "entregado", "no retirado", "desconocido");
            default -> new Operator(RegisteredPost.ITALY_AR, "RECRN001C", "RECRN005C", "RECRN002F");
        };
    }

    /** By universal time: days of receipts are taken by it, and midnight of a European zone lies on the day before. */
    ReturnFileMapping mapping() {
        return ReturnFileMapping.of(post, "key", "code", "day", ZoneOffset.UTC);
    }

    /** Writes a return file: under another name first, as an SFTP client would. */
    Path write(Path folder, List<News> news, LocalDate day) {
        StringBuilder lines = new StringBuilder("key;code;day\n");
        for (News each : news) {
            lines.append(each.key() + ";" + code(each.outcome()) + ";" + day + "\n");
        }
        try {
            Path part = Files.createDirectories(folder).resolve(day + ".csv.part");
            Files.writeString(part, lines, StandardCharsets.UTF_8);
            return Files.move(part, folder.resolve(day + ".csv"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String code(Receipt.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED, ACKNOWLEDGED -> signed;
            case UNDELIVERED -> unclaimed;
            case ADDRESS_UNKNOWN -> unknown;
        };
    }
}
