package io.dunning.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * For how long a house keeps what its notices said and to whom, after their case was closed. There is no default: the periods in which a claim may
 * still be fought over, and those of bookkeeping, are the house's law (General Data Protection Regulation, article 5(1)(e): no longer than is necessary).
 *
 * @param content how long after the day of closing; 1 day to 50 years
 * @param basis the host's key of the decision behind it, such as {@code retention-plan-2026}; 1 to 60 of a-z, A-Z, 0-9, {@code - _ . : / @}
 */
public record RetentionTerms(Period content, String basis) {

    private static final int YEARS_MAX = 50;

    public RetentionTerms {
        Objects.requireNonNull(content, "content");
        LocalDate day = LocalDate.EPOCH;
        boolean fits = !content.isNegative()
                && content.toTotalMonths() <= YEARS_MAX * 12L
                && day.plus(content).isAfter(day)
                && !day.plus(content).isAfter(day.plusYears(YEARS_MAX));
        if (!fits) {
            throw new IllegalArgumentException("content is kept for 1 day to " + YEARS_MAX + " years: " + content);
        }
        if (!Keeping.isReference(basis)) {
            throw new IllegalArgumentException(
                    "the basis of a term is a key of 1 to 60 letters a-z, digits and - _ . : / @");
        }
    }

    /** The first day on which nothing of a case that was closed on that day need be kept. */
    public LocalDate over(LocalDate closedOn) {
        return closedOn.plus(content);
    }
}
