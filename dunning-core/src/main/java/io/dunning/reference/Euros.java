package io.dunning.reference;

import io.dunning.receivable.Amount;

/** Amounts of codes that know euro only. */
final class Euros {

    private Euros() {}

    /** An amount of one cent up to a limit; {@link IllegalArgumentException} that doesn't name the amount. */
    static void requireCents(Amount amount, long centsMax) {
        if (!amount.currency().getCurrencyCode().equals("EUR")) {
            throw new IllegalArgumentException("this payment code is for amounts in EUR only");
        }
        if (!amount.isPositive() || amount.minor() > centsMax) {
            throw new IllegalArgumentException(
                    "the amount of this payment code is above zero and at most " + centsMax + " cents");
        }
    }
}
