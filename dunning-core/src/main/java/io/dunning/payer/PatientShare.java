package io.dunning.payer;

import io.dunning.hold.HoldReason;
import io.dunning.receivable.Receivable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left for the patient of one line of a claim. Nothing is, until the insurer's position is final or the insurer is out of time; and what
 * is still asked of the insurer is never asked of the patient as well.
 */
public sealed interface PatientShare {

    /** Why, in words that the patient could be told. */
    String sentence();

    /**
     * The patient is asked for nothing yet. A case that is open for it rests with {@link HoldReason#COVERAGE_PENDING}.
     *
     * @param code short and stable
     * @param askAgainOn the first day on which the answer can change by itself; {@code null} where something must happen first
     */
    record NotYet(String code, String sentence, @Nullable LocalDate askAgainOn) implements PatientShare {
        public NotYet {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(sentence, "sentence");
        }

        /** The hold of a case that is open for it. */
        public HoldReason hold() {
            return HoldReason.COVERAGE_PENDING;
        }
    }

    /** The patient owes nothing for it. */
    record Nothing(String sentence) implements PatientShare {
        public Nothing {
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /**
     * The patient owes these. Asked again on a later day, it gives the same receivables.
     *
     * @param receivables one for each kind of claim
     * @param finalOn the day on which the insurer's position became final
     */
    record Owed(List<Receivable> receivables, LocalDate finalOn, String sentence) implements PatientShare {
        public Owed {
            receivables = List.copyOf(receivables);
            Objects.requireNonNull(finalOn, "finalOn");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /** What is left for the patient of that line on that day; {@link IllegalArgumentException} for a line or a contract of another claim. */
    static PatientShare of(InsurerClaim claim, LineId line, PayerContract contract, LocalDate on) {
        return new PatientShareRule(claim, claim.position(line), contract.of(claim.insurer()), on).share();
    }
}
