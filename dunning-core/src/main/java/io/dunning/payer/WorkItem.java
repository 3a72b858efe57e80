package io.dunning.payer;

import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something a person has to see to so that an insurer pays. It is never a notice: where the patient is asked, it is for a paper, by a person, and
 * not for money.
 *
 * @param kind what is to be done
 * @param about the visit or the claim it concerns
 * @param insurer whose money it is about
 * @param ask whom to turn to
 * @param by the day by which it is to be done
 * @param escalated whether it goes to whoever decides about the case, because the ordinary way didn't help or time is running out
 * @param sentence what to do, and why
 */
public record WorkItem(
        Kind kind, String about, PersonId insurer, Party ask, LocalDate by, boolean escalated, String sentence) {

    /** Sorts of work. */
    public enum Kind {
        /** The slip of a consultation is missing (in Spanish <i>boleta</i>). */
        COLLECT_SLIP,
        /** The authorisation is missing (in Spanish <i>volante</i>). */
        ASK_AUTHORISATION,
        /** The insurer refused to authorise: somebody decides what becomes of the bill. */
        DECIDE_REFUSAL,
        /** A claim is to be sent. */
        SUBMIT,
        /** A claim wasn't taken and is to be mended. */
        CORRECT,
        /** The insurer hasn't answered in time. */
        CHASE_ANSWER,
        /** An answer isn't what the tariff says: object, or give it up. */
        DECIDE_DIFFERENCE
    }

    /** Who can help. */
    public enum Party {
        INSURER,
        PATIENT,
        PRACTICE
    }

    public WorkItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Whether its day has passed. */
    public boolean isLate(LocalDate on) {
        return on.isAfter(by);
    }
}
