package io.dunning.examples.quickstart.year;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a year notes of itself beside its cases, so that whoever goes on with it knows what was done. Day, kind and {@code what}
 * together are noted once.
 *
 * @param on the business date
 * @param kind what sort of note
 * @param what what it is about, as its kind says
 * @param words what there is to say, as its kind says
 */
public record Note(LocalDate on, Kind kind, String what, String words) {

    /** The sorts of notes. */
    public enum Kind {
        /** The year was begun with {@code what}, a file for one; {@code words} tell its content from any other. */
        BEGUN_WITH,
        /** Lists, bookings, acts and receipts of the day are in the store. */
        MORNING,
        /** The act on line {@code what} was refused; {@code words} say why. */
        REFUSED,
        /** The case {@code what} met with trouble; {@code words} say of which sort. */
        FAILED,
        /** Run and hand-over are done; {@code words} count the notices that wait for a fresh ledger. */
        DONE
    }

    public Note {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(words, "words");
    }
}
