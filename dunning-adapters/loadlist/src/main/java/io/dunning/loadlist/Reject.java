package io.dunning.loadlist;

import java.util.Objects;

/**
 * One fault of one row. A row with several faults has several rejects.
 *
 * @param row the line of the file at which the row begins; the header is line 1
 * @param column the column's header, or empty where the fault is the row's as a whole
 * @param reason what kind of fault
 * @param sentence what is wrong and what is expected; never repeats what the cell holds
 */
public record Reject(long row, String column, RejectReason reason, String sentence) {
    public Reject {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }
}
