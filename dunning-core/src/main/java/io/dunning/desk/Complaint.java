package io.dunning.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about how somebody was treated. It is no objection to the claim: it stops nothing, and has its own deadline.
 *
 * @param enquiry by which enquiry it came
 * @param ground what it is about
 * @param answer by when it is to be answered
 * @param outcome what came of it; {@code null} while it is open
 */
public record Complaint(
        EnquiryId enquiry,
        ComplaintGround ground,
        Deadline answer,
        @Nullable ComplaintOutcome outcome) {
    public Complaint {
        Objects.requireNonNull(enquiry, "enquiry");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(answer, "answer");
    }

    public boolean isOpen() {
        return outcome == null;
    }

    Complaint asTold() {
        return new Complaint(enquiry, ground, answer.asTold(), outcome);
    }

    Complaint answered(ComplaintOutcome how) {
        return new Complaint(enquiry, ground, answer, how);
    }
}
