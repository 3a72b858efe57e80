package io.dunning.examples.clinic.enquiry;

import io.dunning.cases.DisputeGround;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.hold.HoldReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is entered at the desk. Ids, days, amounts and constants; there is no field for a text. */
final class EnquiryForms {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}";

    private EnquiryForms() {}

    /** Somebody turns to the desk. */
    record Opened(@NotNull Medium medium, @NotNull Caller caller) {}

    /** What they answer to show who they are. Compared, and forgotten. */
    record Identity(
            @Nullable @Size(max = 60) String bill,
            @Nullable LocalDate born,
            @Nullable @Size(max = 12) String postcode,
            @Nullable @Size(max = 60) String customer,
            @Nullable IdentityFactor proof) {

        /** Holds what must not be printed. */
        @Override
        public String toString() {
            return "Identity[]";
        }
    }

    /** A form without fields. */
    record Nothing() {}

    record About(@NotNull Topic topic) {}

    record Promised(
            @NotNull @Pattern(regexp = "\\s*\\d{1,7}([.,]\\d{1,2})?\\s*", message = "{form.amount}")
            String amount,

            @NotNull LocalDate by) {}

    record Plan(
            @NotNull @Min(2) @Max(24) Integer parts,
            @NotNull LocalDate first) {}

    record Held(@NotNull HoldReason reason, @Nullable LocalDate until) {}

    record Released(@NotNull HoldReason reason) {}

    record Objection(@NotNull DisputeGround ground) {}

    record Call(
            @NotNull LocalDate day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    record Tried(@NotNull Boolean reached) {}

    record Authority(
            @NotNull @Pattern(regexp = ID, message = "{form.id}")
            String patient,

            @NotNull @Pattern(regexp = ID, message = "{form.id}")
            String reference,

            @NotNull AdmissionScope scope,
            @NotNull LocalDate until) {}

    record Present(
            @NotNull @Pattern(regexp = ID, message = "{form.id}")
            String patient) {}

    record Complaint(@NotNull ComplaintGround ground) {}

    record Forwarded(@NotNull Forwarding how) {}

    record Ended(@NotNull EnquiryOutcome outcome) {}
}
