package io.dunning.examples.quickstart.generate;

import java.util.List;
import java.util.OptionalInt;

/**
 * How people pay: a chance per day that changes with what they have received, with the age of the bill and with its amount.
 *
 * <p>From the day of the list on, time is cut into phases. In each phase a share of those who haven't paid yet pays, spread
 * evenly as a constant hazard. The generator doesn't know when notices really go out: the first phase is the time before a first
 * notice can arrive, the second what follows the first notice, then a lull, the time after the second notice, and a tail. Whoever
 * withstands all of them never pays in that year.
 *
 * <p>The shares hold for a fresh bill of an ordinary amount. The hazard halves with each half-life of age, and falls with the
 * square root of the amount above the ordinary one: old and large bills are paid less often. Trifles are paid less often, too.
 * A debtor's name has no influence on anything.
 *
 * @param phases one after the other from the day of the list
 * @param ordinaryMinor amounts up to this are all paid equally well
 * @param trifleMinor amounts up to this are often not worth a debtor's trip either
 * @param halfLifeYears age at which the chance per day has halved
 * @param settlesMonthly whether payments come on the 25th of the month, as insurers' settlements do
 */
record Habit(List<Phase> phases, long ordinaryMinor, long trifleMinor, double halfLifeYears, boolean settlesMonthly) {

    private static final double TRIFLE_FACTOR = 0.6;

    Habit {
        phases = List.copyOf(phases);
        if (phases.size() < 2) {
            throw new IllegalArgumentException("a habit has a phase before and one after the first notice");
        }
    }

    /**
     * A stretch of days in which a share of those still owing pays.
     *
     * @param share from 0 inclusive to 1 exclusive
     */
    record Phase(int days, double share) {
        Phase {
            if (days < 1 || share < 0 || share >= 1) {
                throw new IllegalArgumentException("a phase has days, and a share below 1: " + days + ", " + share);
            }
        }

        double hazardPerDay() {
            return -StrictMath.log(1 - share) / days;
        }
    }

    static Phase phase(int days, double share) {
        return new Phase(days, share);
    }

    /** The day after the list on which a first notice is assumed to arrive. */
    int firstNoticeDay() {
        return phases.get(0).days();
    }

    /** The factor on the hazard from age and amount. */
    double will(long amountMinor, double ageYears) {
        double byAge = StrictMath.pow(0.5, ageYears / halfLifeYears);
        double byAmount = StrictMath.min(1, StrictMath.sqrt((double) ordinaryMinor / amountMinor));
        return byAge * byAmount * (amountMinor <= trifleMinor ? TRIFLE_FACTOR : 1);
    }

    /** How many days after the list somebody with this patience and will pays, if ever. */
    OptionalInt payday(double patience, double will) {
        double left = patience;
        int start = 0;
        for (Phase phase : phases) {
            double hazard = phase.hazardPerDay() * will;
            if (left < hazard * phase.days()) {
                return OptionalInt.of(start + (int) (left / hazard));
            }
            left -= hazard * phase.days();
            start += phase.days();
        }
        return OptionalInt.empty();
    }
}
