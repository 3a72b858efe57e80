package io.dunning.jdbc;

import io.dunning.Partition;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where the agenda keeps a case.
 *
 * @param slot the part of the agenda: the review day modulo {@link #SLOTS}, or {@link #NEVER}
 * @param reviewDay when it is looked at next
 * @param personKey whose it is, as {@link Partition#key}
 * @param caseNo its number
 */
record Place(int slot, LocalDate reviewDay, long personKey, int caseNo) {

    /** Into how many parts the days are dealt out. */
    static final int SLOTS = 32;

    /** The part of cases that nobody looks at by themselves. */
    static final int NEVER = SLOTS;

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** Everybody takes rows away in this order, so that two commits wait for each other and not both. */
    static final Comparator<Place> ORDER = Comparator.comparingInt((Place place) -> place.slot)
            .thenComparing(Place::reviewDay)
            .thenComparingLong(Place::personKey)
            .thenComparingInt(Place::caseNo);

    static Place of(DunningCase dunningCase, int caseNo) {
        boolean open = dunningCase.state() == CaseState.OPEN;
        LocalDate day = open ? dunningCase.reviewOn() : NO_DAY;
        return new Place(open ? slot(day) : NEVER, day, Partition.key(dunningCase.id()), caseNo);
    }

    /** The part with the open cases of a day. */
    static int slot(LocalDate day) {
        return Math.floorMod(day.toEpochDay(), SLOTS);
    }
}
