package io.dunning.loadlist;

import java.util.Objects;

/**
 * A fault of a list as a whole.
 *
 * @param reason what kind of fault
 * @param row the line of the file where it was noticed, or 0 where it has no line
 * @param sentence what is wrong and what to do; never repeats what the file holds
 */
public record FileFault(Reason reason, long row, String sentence) {
    public FileFault {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }

    FileFault(Reason reason, String sentence) {
        this(reason, 0, sentence);
    }

    /** The kinds of fault that a whole list can have. */
    public enum Reason {
        /** Bytes that the declared character set doesn't know. */
        WRONG_ENCODING,
        /** No line at all. */
        EMPTY,
        /** A header that is no column of the schema, look-alikes from other alphabets among them. */
        UNKNOWN_HEADER,
        /** A required column is not there. */
        MISSING_HEADER,
        /** A column stands there twice. */
        DUPLICATE_HEADER,
        /** A quote that isn't closed, or text after a closing quote. */
        BROKEN_QUOTES,
        /** A cell above 64 kB. */
        CELL_TOO_LONG,
        /** A line above 256 kB. */
        LINE_TOO_LONG,
        /** More than 200 columns. */
        TOO_MANY_COLUMNS,
        /** More rows than the loader takes. */
        TOO_MANY_ROWS,
        /** More bytes than the loader takes. */
        FILE_TOO_LARGE,
        /** Bad rows in a list of which all rows must be good. */
        ROWS_REJECTED,
        /** Count or sums differ from what the sender stated. */
        TOTALS_DIFFER,
        /** Too few of the last list's receivables are in this one. */
        LIST_SHRANK
    }
}
