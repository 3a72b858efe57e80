package io.dunning.payer;

import io.dunning.payer.WorkItem.Party;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit that an insurer is to pay for, and the papers it takes.
 *
 * @param id which visit
 * @param creditor where
 * @param patient who came
 * @param insurer who is to pay
 * @param on the day
 * @param authorisation the insurer's leave (in Spanish <i>volante</i>)
 * @param slip what the patient signed (in Spanish <i>boleta</i>)
 * @param asked when whom was asked for the authorisation, in order
 */
public record Visit(
        VisitId id,
        CreditorId creditor,
        PersonId patient,
        PersonId insurer,
        LocalDate on,
        Paper authorisation,
        Paper slip,
        List<Asked> asked) {

    /**
     * A paper of a visit.
     *
     * @param state whether it is there
     * @param reference its number, or empty
     * @param since the day it came or was refused; {@code null} while it is missing or not needed
     */
    public record Paper(
            State state, String reference, @Nullable LocalDate since) {

        /** Whether a paper is there. */
        public enum State {
            NOT_NEEDED,
            MISSING,
            RECEIVED,
            REFUSED
        }

        public Paper {
            Objects.requireNonNull(state, "state");
            Keys.document(reference, "the number of a paper");
            boolean happened = state == State.RECEIVED || state == State.REFUSED;
            if (happened != (since != null)) {
                throw new IllegalArgumentException(
                        "a paper that is " + state + (happened ? " needs" : " has no") + " day");
            }
        }

        public static Paper notNeeded() {
            return new Paper(State.NOT_NEEDED, "", null);
        }

        public static Paper missing() {
            return new Paper(State.MISSING, "", null);
        }

        public static Paper received(String reference, LocalDate on) {
            return new Paper(State.RECEIVED, reference, on);
        }

        public static Paper refused(String reference, LocalDate on) {
            return new Paper(State.REFUSED, reference, on);
        }

        /** Whether nothing more has to come. */
        public boolean isSettled() {
            return state == State.NOT_NEEDED || state == State.RECEIVED;
        }
    }

    /** Somebody was asked for the authorisation. */
    public record Asked(Party party, LocalDate on) {
        public Asked {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
        }
    }

    public Visit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(authorisation, "authorisation");
        Objects.requireNonNull(slip, "slip");
        asked = List.copyOf(asked);
    }

    /** The same visit with that authorisation. */
    public Visit withAuthorisation(Paper paper) {
        return new Visit(id, creditor, patient, insurer, on, paper, slip, asked);
    }

    /** The same visit with that slip. */
    public Visit withSlip(Paper paper) {
        return new Visit(id, creditor, patient, insurer, on, authorisation, paper, asked);
    }

    /** The same visit after somebody was asked for the authorisation. */
    public Visit asking(Party party, LocalDate day) {
        List<Asked> all = new ArrayList<>(asked);
        all.add(new Asked(party, day));
        return new Visit(id, creditor, patient, insurer, on, authorisation, slip, all);
    }

    /** How far it has come; {@code null} where no claim has it yet. */
    public VisitStatus status(@Nullable InsurerClaim claim) {
        return VisitStatus.of(this, claim);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
