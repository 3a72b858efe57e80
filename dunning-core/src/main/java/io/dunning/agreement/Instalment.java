package io.dunning.agreement;

import io.dunning.receivable.Amount;
import java.time.LocalDate;

/**
 * One part of an instalment plan.
 *
 * @param by the last day on which it is in time
 * @param amount positive
 */
public record Instalment(LocalDate by, Amount amount) {
    public Instalment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an instalment is of a positive amount: " + amount);
        }
    }
}
