package io.dunning.examples.quickstart.generate;

import java.util.List;

/** How the amounts of a kind of bill are spread. */
interface AmountLaw {

    /** An amount in cents. */
    long minor(Dice dice);

    /** Log-normal around a mean, cut off at both ends; all in whole currency units. */
    static AmountLaw around(double mean, double sigma, double min, double max) {
        double mu = StrictMath.log(mean) - sigma * sigma / 2;
        return dice -> {
            double drawn = StrictMath.exp(mu + sigma * dice.normal());
            return StrictMath.round(100 * StrictMath.min(max, StrictMath.max(min, drawn)));
        };
    }

    /** One of a few fixed prices in cents. */
    static AmountLaw tariff(List<Weighted<Long>> prices) {
        return dice -> dice.weighted(prices);
    }

    /** The same in whole currency units. */
    default AmountLaw whole() {
        return dice -> (minor(dice) + 50) / 100 * 100;
    }
}
