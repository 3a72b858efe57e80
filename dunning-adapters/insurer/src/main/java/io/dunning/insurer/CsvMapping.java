package io.dunning.insurer;

import io.dunning.payer.Adjustment;
import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.Liability;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How one insurer writes its settlements in CSV. A value: keep one per insurer and version of its files.
 *
 * @param separator between cells
 * @param charset of the bytes; a byte that it doesn't know refuses the file
 * @param decimalComma whether amounts read {@code 1.234,50}; otherwise {@code 1,234.50}. Where thousands are grouped the decimals must stand
 *     there, so that nothing can be read both ways
 * @param datePattern as in {@link DateTimeFormatter}, with {@code uuuu} for the year; read strictly
 * @param columns the exact headers, and what each holds
 * @param dropped the exact headers of columns that aren't looked at, such as names; a header in neither set refuses the file
 * @param reasons the insurer's codes in neutral words; a code that isn't here is {@link AdjustmentReason#OTHER}
 */
public record CsvMapping(
        char separator,
        Charset charset,
        boolean decimalComma,
        String datePattern,
        Map<String, CsvColumn> columns,
        Set<String> dropped,
        Map<String, Meaning> reasons) {

    /** What a code of an insurer means. */
    public record Meaning(AdjustmentReason reason, Liability liability) {
        public Meaning {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(liability, "liability");
        }
    }

    public CsvMapping {
        Objects.requireNonNull(charset, "charset");
        columns = Map.copyOf(columns);
        dropped = Set.copyOf(dropped);
        reasons = Map.copyOf(reasons);
        formatter(datePattern);
        Set<CsvColumn> missing = EnumSet.allOf(CsvColumn.class);
        missing.removeIf(column -> !column.isRequired());
        missing.removeAll(columns.values());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the mapping has no header for " + missing);
        }
        if (new HashSet<>(columns.values()).size() < columns.size()) {
            throw new IllegalArgumentException("the mapping has two headers for one column");
        }
        for (String header : columns.keySet()) {
            if (dropped.contains(header)) {
                throw new IllegalArgumentException("header " + header + " is mapped and dropped");
            }
        }
        if (!reasons.keySet().stream().allMatch(Adjustment::isCode)) {
            throw new IllegalArgumentException("codes of an insurer have up to 20 of a-z, A-Z, 0-9 and - _ .");
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        if (pattern.indexOf('y') >= 0) {
            throw new IllegalArgumentException("the year of a date is written uuuu in the pattern");
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    DateTimeFormatter dates() {
        return formatter(datePattern);
    }

    Meaning meaning(String code) {
        return reasons.getOrDefault(code, new Meaning(AdjustmentReason.OTHER, Liability.UNSTATED));
    }
}
