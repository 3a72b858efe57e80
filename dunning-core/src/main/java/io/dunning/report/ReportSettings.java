package io.dunning.report;

import io.dunning.economics.CostTable;
import io.dunning.receivable.ClaimKind;
import java.util.List;
import java.util.Set;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How reports are made. Whoever compares two reports makes both with the same settings.
 *
 * @param attributionDays for how many days what comes in counts for a notice, 1 to 365
 * @param costs prices of channels, one table for each currency; for what paper would have cost
 * @param privateKinds claims of private patients, which reviews show apart
 * @param expiringDays how many days ahead reviews look for limitation periods that end, 1 to 730
 * @param deadlineDays how many days ahead they look for answers that are due, 0 to 60
 * @param linesMax how many lines of each kind an agenda lists; all are counted; 1 to 10,000
 */
public record ReportSettings(
        int attributionDays,
        List<CostTable> costs,
        Set<ClaimKind> privateKinds,
        int expiringDays,
        int deadlineDays,
        int linesMax) {

    /** 30 days, private fees apart, 90 days ahead, answers a week ahead, 200 lines of a kind; no prices. */
    public static final ReportSettings USUAL =
            new ReportSettings(30, List.of(), Set.of(ClaimKind.PRIVATE_FEE), 90, 7, 200);

    public ReportSettings {
        costs = List.copyOf(costs);
        privateKinds = Set.copyOf(privateKinds);
        check(attributionDays, 1, 365, "attributionDays");
        check(expiringDays, 1, 730, "expiringDays");
        check(deadlineDays, 0, 60, "deadlineDays");
        check(linesMax, 1, 10_000, "linesMax");
        if (costs.stream().map(CostTable::currency).distinct().count() < costs.size()) {
            throw new IllegalArgumentException("there is one table of costs for each currency");
        }
    }

    private static void check(int value, int min, int max, String name) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + min + " to " + max + ": " + value);
        }
    }

    /** The same with these prices. */
    public ReportSettings with(CostTable... tables) {
        return new ReportSettings(attributionDays, List.of(tables), privateKinds, expiringDays, deadlineDays, linesMax);
    }

    /** The same with so many lines of a kind at most. */
    public ReportSettings listing(int lines) {
        return new ReportSettings(attributionDays, costs, privateKinds, expiringDays, deadlineDays, lines);
    }

    @Nullable
    CostTable costsIn(CurrencyUnit currency) {
        for (CostTable table : costs) {
            if (table.currency().equals(currency)) {
                return table;
            }
        }
        return null;
    }
}
