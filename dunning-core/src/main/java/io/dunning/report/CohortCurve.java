package io.dunning.report;

import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the bills of one month are paid off: what came in within so many days after each of them was taken in.
 *
 * @param month in which they were taken in
 * @param billed what they were billed at
 * @param cameIn what came in within 30, 60, 90 … days; only as far as these days are over for every bill of the month
 */
public record CohortCurve(YearMonth month, Amount billed, List<Amount> cameIn) {

    /** The days between two points. */
    public static final int DAYS = 30;

    /** How many points a curve has at most. */
    public static final int POINTS = 12;

    public CohortCurve {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(billed, "billed");
        cameIn = List.copyOf(cameIn);
    }

    /** The part that came in by a point, in hundredths with one decimal; empty where nothing was billed or the days aren't over. */
    public Optional<BigDecimal> percent(int point) {
        if (point >= cameIn.size() || billed.isZero()) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(cameIn.get(point).minor())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(billed.minor()), 1, RoundingMode.HALF_EVEN));
    }
}
