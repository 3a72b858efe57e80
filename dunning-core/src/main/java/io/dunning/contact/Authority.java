package io.dunning.contact;

import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that somebody may be told of another person's bills: a power of attorney, a guardian's mandate, a proof of heirship.
 *
 * @param onBehalfOf whose bills
 * @param reference where the document is kept, never its content
 * @param from first day it holds
 * @param until last day it holds; {@code null} without an end
 */
public record Authority(
        PersonId onBehalfOf,
        String reference,
        LocalDate from,
        @Nullable LocalDate until) {
    public Authority {
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(from, "from");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("an authority needs the reference of its document");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an authority ends before it begins: " + until);
        }
    }

    public boolean covers(PersonId person, long epochDay) {
        return onBehalfOf.equals(person)
                && from.toEpochDay() <= epochDay
                && (until == null || epochDay <= until.toEpochDay());
    }
}
