package io.dunning.payer;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Something that happened to a claim. The host stores them in order; {@link InsurerClaim#replay} makes the claim of them again. */
public sealed interface ClaimEvent {

    /** The business date on which it happened, or on which we learnt of it. */
    LocalDate on();

    /** The claim was put together. */
    record Drafted(LocalDate on, ClaimId claim, CreditorId creditor, PersonId insurer, List<ClaimLine> lines)
            implements ClaimEvent {
        public Drafted {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(creditor, "creditor");
            Objects.requireNonNull(insurer, "insurer");
            lines = List.copyOf(lines);
        }
    }

    /**
     * It was sent, by portal, file or post.
     *
     * @param reference the receipt's number, or empty
     */
    record Submitted(LocalDate on, String reference) implements ClaimEvent {
        public Submitted {
            Objects.requireNonNull(on, "on");
            Keys.document(reference, "the reference of a submission");
        }
    }

    /** The insurer has it and will look at it. */
    record Acknowledged(LocalDate on, String reference) implements ClaimEvent {
        public Acknowledged {
            Objects.requireNonNull(on, "on");
            Keys.document(reference, "the reference of an acknowledgement");
        }
    }

    /**
     * The insurer or its portal didn't take it: it counts as not sent, until it is sent again.
     *
     * @param errorCodes the portal's codes, without their texts
     */
    record Rejected(LocalDate on, List<String> errorCodes) implements ClaimEvent {
        private static final int CODES_MAX = 100;

        public Rejected {
            Objects.requireNonNull(on, "on");
            errorCodes = List.copyOf(errorCodes);
            if (errorCodes.isEmpty() || errorCodes.size() > CODES_MAX) {
                throw new IllegalArgumentException("a rejection has 1 to " + CODES_MAX + " error codes");
            }
            if (!errorCodes.stream().allMatch(Adjustment::isCode)) {
                throw new IllegalArgumentException("error codes have up to 20 of a-z, A-Z, 0-9 and - _ .");
            }
        }
    }

    /**
     * A settlement speaks of one of its lines.
     *
     * @param paidOn the day of the settlement
     * @param kind an answer, or one taken back
     */
    record Answered(
            LocalDate on,
            LineId line,
            AnswerRef ref,
            LocalDate paidOn,
            SettlementLine.Kind kind,
            Amount paid,
            List<Adjustment> adjustments)
            implements ClaimEvent {
        public Answered {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(paidOn, "paidOn");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(paid, "paid");
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * The creditor doesn't accept the answer to a line, and told the insurer so.
     *
     * @param reference the number of the letter or portal entry that shows it
     */
    record Objected(LocalDate on, LineId line, String reference) implements ClaimEvent {
        public Objected {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(line, "line");
            if (Keys.document(reference, "the reference of an objection").isEmpty()) {
                throw new IllegalArgumentException("an objection has a reference that shows it");
            }
        }
    }

    /**
     * A person decided that no more is asked of the insurer for a line.
     *
     * @param decidedBy who
     */
    record GivenUp(LocalDate on, LineId line, String decidedBy) implements ClaimEvent {
        public GivenUp {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(line, "line");
            if (decidedBy.isBlank()) {
                throw new IllegalArgumentException("a person gives a line up, and is named");
            }
        }
    }
}
