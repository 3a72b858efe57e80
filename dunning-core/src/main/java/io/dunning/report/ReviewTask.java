package io.dunning.report;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a line of an agenda, and who does it by when. A closed list of decisions: a name or a treatment has no place to stand
 * in.
 *
 * @param line the line's id
 * @param decision what is to be done
 * @param owner the host's id of whoever does it, never a name; 1 to 100 of a-z, A-Z, 0-9, {@code - _ . : / @}
 * @param decidedOn when it was decided
 * @param dueOn by when it is to be done
 * @param doneOn when it was done; {@code null} while it is open
 */
public record ReviewTask(
        String line,
        Decision decision,
        String owner,
        LocalDate decidedOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /** What a review can decide. */
    public enum Decision {
        CALL_DEBTOR,
        WRITE_TO_DEBTOR,
        ASK_PROVIDER,
        FIND_ADDRESS,
        CORRECT_DATA,
        MATCH_PAYMENT,
        SEND_AGAIN,
        OFFER_PLAN,
        GIVE_TIME,
        PROPOSE_CREDIT,
        REFER,
        CLOSE,
        APOLOGISE,
        /** Looked at, and left as it is. */
        LEAVE
    }

    public ReviewTask {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedOn, "decidedOn");
        if (!line.matches("[a-z-]{1,40}[0-9a-f]{12}")) {
            throw new IllegalArgumentException("a task is about a line of an agenda, by its id");
        }
        if (!owner.matches("[A-Za-z0-9._:/@-]{1,100}")) {
            throw new IllegalArgumentException("an owner's id may hold letters a-z, digits and - _ . : / @ only");
        }
        if (dueOn.isBefore(decidedOn)) {
            throw new IllegalArgumentException("a task is due before it was decided: " + dueOn);
        }
        if (doneOn != null && doneOn.isBefore(decidedOn)) {
            throw new IllegalArgumentException("a task was done before it was decided: " + doneOn);
        }
    }

    public boolean isOpen() {
        return doneOn == null;
    }

    /** Whether it should have been done before that day and wasn't. */
    public boolean isLate(LocalDate on) {
        return isOpen() && dueOn.isBefore(on);
    }

    ReviewTask done(LocalDate on) {
        return new ReviewTask(line, decision, owner, decidedOn, dueOn, on);
    }
}
