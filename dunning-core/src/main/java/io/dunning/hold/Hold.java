package io.dunning.hold;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rest of a case, for one reason. A case has at most one hold per reason; placing it again replaces it.
 *
 * @param reason why
 * @param from first day of rest; may lie in the past or the future
 * @param until last day of rest; {@code null} until released
 */
public record Hold(
        HoldReason reason, LocalDate from, @Nullable LocalDate until) {
    public Hold {
        Objects.requireNonNull(reason, "reason");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a hold ends before it begins: " + from + " to " + until);
        }
    }

    public boolean isActive(long epochDay) {
        return from.toEpochDay() <= epochDay && (until == null || epochDay <= until.toEpochDay());
    }
}
