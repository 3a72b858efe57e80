package io.dunning.desk;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty of the desk whose last day has passed.
 *
 * @param duty what is owed
 * @param enquiry in which enquiry; {@code null} for an objection, of which a case has one at most
 * @param by the last day
 */
public record Overdue(DeskDuty duty, @Nullable EnquiryId enquiry, LocalDate by) {
    public Overdue {
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(by, "by");
    }
}
