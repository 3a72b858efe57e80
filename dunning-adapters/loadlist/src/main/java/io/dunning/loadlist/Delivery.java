package io.dunning.loadlist;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was received, and what was said about it.
 *
 * @param source opens it
 * @param receivedOn the day it came, in the creditor's country; no birth, death or sign of life lies after it
 * @param totals what the sender states; {@code null} where nothing was stated
 * @param shrinkConfirmed whether a person confirmed that rows are missing on purpose
 * @param afresh whether the list is examined even if these bytes were loaded before
 */
public record Delivery(
        ListSource source,
        LocalDate receivedOn,
        @Nullable ControlTotals totals,
        boolean shrinkConfirmed,
        boolean afresh) {
    public Delivery {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(receivedOn, "receivedOn");
    }

    public static Delivery of(Path file, LocalDate receivedOn) {
        Objects.requireNonNull(file, "file");
        return of(() -> new BufferedInputStream(Files.newInputStream(file)), receivedOn);
    }

    public static Delivery of(ListSource source, LocalDate receivedOn) {
        return new Delivery(source, receivedOn, null, false, false);
    }

    /** The same list, to be checked against the sender's totals. */
    public Delivery stating(ControlTotals stated) {
        return new Delivery(source, receivedOn, stated, shrinkConfirmed, afresh);
    }

    /** The same list, after a person confirmed that it is meant to be so much shorter than the last one. */
    public Delivery confirmed() {
        return new Delivery(source, receivedOn, totals, true, afresh);
    }

    /**
     * The same list, to be examined again although it is known: after a setting was corrected, rows that were rejected may
     * pass. Receivables handed over before still aren't handed over again.
     */
    public Delivery examinedAgain() {
        return new Delivery(source, receivedOn, totals, shrinkConfirmed, true);
    }
}
