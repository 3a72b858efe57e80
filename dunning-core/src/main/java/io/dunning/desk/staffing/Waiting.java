package io.dunning.desk.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that waits for an answer of the desk.
 *
 * @param id the host's key of the enquiry, never a name
 * @param kind what it is
 * @param needs which skill it takes
 * @param vulnerable whether somebody who needs particular care is waiting; only that, never why
 * @param answerBy the last day for the answer, by law or promise; {@code null} where there is none
 * @param since when it came in; of a callback the begin of the promised window
 */
public record Waiting(
        String id,
        Kind kind,
        Skill needs,
        boolean vulnerable,
        @Nullable LocalDate answerBy,
        Instant since) {

    /** What waits. */
    public enum Kind {
        /** A call that rings. */
        CALL,
        /** A call that was promised. */
        CALLBACK,
        /** An objection to a bill. */
        DISPUTE,
        /** A mail, a letter or a message from the portal. */
        WRITTEN
    }

    public Waiting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(since, "since");
    }
}
