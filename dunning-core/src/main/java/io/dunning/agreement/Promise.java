package io.dunning.agreement;

import io.dunning.receivable.Amount;
import java.time.LocalDate;

/**
 * A promise to pay.
 *
 * @param amount how much; positive
 * @param by the last day on which a payment keeps it
 * @param openWhenMade what was open when it was made: what is paid is measured against it
 */
public record Promise(Amount amount, LocalDate by, Amount openWhenMade) {
    public Promise {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a promise is of a positive amount: " + amount);
        }
        if (openWhenMade.isLessThan(amount)) {
            throw new IllegalArgumentException("a promise is of no more than what is open: " + openWhenMade);
        }
    }

    /** Whether what is open now shows that it was kept. */
    public boolean isKeptAt(Amount openNow) {
        return !openWhenMade.minus(openNow).isLessThan(amount);
    }
}
