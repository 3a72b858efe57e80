package io.dunning.examples.quickstart.year;

import io.dunning.receivable.Amount;
import java.time.LocalDate;

/** Hears how far a scenario has been played, once a business date. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = state -> {};

    void played(State state);

    /**
     * A year that was begun before is gone on with.
     *
     * @param on the first business date that is not done; the day after the last where all are
     * @param done how many dates were done
     * @param all how many there are
     */
    default void goesOn(LocalDate on, long done, long all) {}

    /**
     * The numbers of a day, counted from the first day on.
     *
     * @param on the business date
     * @param last whether it is the last one
     * @param casesOpen cases that are not closed
     * @param sent notices that their channels took over
     * @param heldBack reviews that ended without a notice
     * @param paid money that came in, less what was taken back
     */
    record State(LocalDate on, boolean last, int casesOpen, int sent, int heldBack, Amount paid) {}
}
