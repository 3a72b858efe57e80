package io.dunning.examples.quickstart.scenario;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line of a table of the folder; what it can't give is a {@link BadCell}. */
record Line(NamedCsvRecord cells) {

    private static final Map<String, ClaimKind> CLAIM_KINDS = words(ClaimKind.values());

    long number() {
        return cells.getStartingLineNumber();
    }

    /** A comma too many or too few would shift all cells behind it. */
    void checkCells() {
        int expected = cells.getHeader().size();
        if (cells.getFieldCount() != expected) {
            throw new BadCell("has " + cells.getFieldCount() + " cells instead of " + expected
                    + "; a cell with a comma in it stands in quotes");
        }
    }

    /** Makes all checks, so that every cell that can't be used is told at once. */
    static void checkAll(Runnable... checks) {
        List<String> sentences = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (BadCell e) {
                sentences.add(e.sentence());
            }
        }
        if (!sentences.isEmpty()) {
            throw new BadCell(String.join("; ", sentences));
        }
    }

    /** The cell as it stands, perhaps empty. */
    String text(String column) {
        return cells.getField(column);
    }

    LocalDate day(String column) {
        return day(column, text(column));
    }

    static LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadCell(column + " must be a day of the calendar written yyyy-MM-dd");
        }
    }

    /** A positive amount. */
    Amount amount(String column, String currency) {
        return amount(column, text(column), currency);
    }

    static Amount amount(String column, String text, String currency) {
        try {
            Amount amount = Amount.of(text, currency);
            if (amount.isPositive()) {
                return amount;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Said below in words that fit the folder.
        }
        throw new BadCell(column + " must be an amount above zero written like 12.50, in " + currency);
    }

    /** A key of the host, checked by the type that holds it. */
    <T> T id(String column, Function<String, T> type) {
        try {
            return type.apply(text(column));
        } catch (IllegalArgumentException e) {
            throw new BadCell(column + " must be 1 to 100 of a-z, A-Z, 0-9 and - _ . :");
        }
    }

    ClaimKind claimKind() {
        return word("claim_kind", text("claim_kind"), CLAIM_KINDS);
    }

    static <T> T word(String column, String text, Map<String, T> words) {
        T found = words.get(text);
        if (found == null) {
            throw new BadCell(column + " must be one of "
                    + words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** The constants by their names in lower case, as the folder writes them. */
    static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toUnmodifiableMap(c -> c.name().toLowerCase(Locale.ROOT), c -> c));
    }
}
