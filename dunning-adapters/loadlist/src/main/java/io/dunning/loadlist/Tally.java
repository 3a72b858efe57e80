package io.dunning.loadlist;

import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts one pass over the rows. */
final class Tally {

    private final int rejectsKept;
    private final Consumer<? super Reject> sink;
    private final Map<String, Amount> sent = new TreeMap<>();
    private final Map<String, Amount> accepted = new TreeMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private long rows;
    private long rejectedRows;
    private long duplicates;
    private long alreadyLoaded;
    private long handedOver;
    private long acceptedRows;

    Tally(int rejectsKept, Consumer<? super Reject> sink) {
        this.rejectsKept = rejectsKept;
        this.sink = sink;
    }

    void row(@Nullable Amount amount) {
        rows++;
        if (amount != null) {
            add(sent, amount);
        }
    }

    void rejected(List<Reject> faults) {
        rejectedRows++;
        for (Reject fault : faults) {
            sink.accept(fault);
            if (rejects.size() < rejectsKept) {
                rejects.add(fault);
            }
        }
    }

    void duplicate() {
        duplicates++;
    }

    void accepted(Amount amount) {
        acceptedRows++;
        add(accepted, amount);
    }

    void alreadyLoaded() {
        alreadyLoaded++;
    }

    void handedOver() {
        handedOver++;
    }

    long rejectedRows() {
        return rejectedRows;
    }

    long acceptedRows() {
        return acceptedRows;
    }

    /** Cannot overflow: no amount is above the largest long divided by the largest number of rows. */
    private static void add(Map<String, Amount> sums, Amount amount) {
        sums.merge(amount.currency().getCurrencyCode(), amount, Amount::plus);
    }

    /** What differs from the sender's totals; names counts and currencies, no amounts. */
    List<FileFault> differences(@Nullable ControlTotals stated) {
        List<FileFault> faults = new ArrayList<>();
        if (stated == null) {
            return faults;
        }
        if (stated.rows() != rows) {
            faults.add(new FileFault(
                    FileFault.Reason.TOTALS_DIFFER,
                    "the sender states " + stated.rows() + " rows, the list has " + rows + "; ask for it again"));
        }
        Set<String> currencies = new TreeSet<>(sent.keySet());
        currencies.addAll(stated.sums().keySet());
        currencies.removeIf(code -> isSame(sent.get(code), stated.sums().get(code)));
        if (!currencies.isEmpty()) {
            faults.add(new FileFault(
                    FileFault.Reason.TOTALS_DIFFER,
                    "the sum that the sender states differs from the list's in " + String.join(", ", currencies)
                            + "; ask for it again"));
        }
        return faults;
    }

    private static boolean isSame(@Nullable Amount one, @Nullable Amount other) {
        return (one == null ? 0 : one.minor()) == (other == null ? 0 : other.minor());
    }

    LoadReport report(LoadOutcome outcome, String sha256, List<FileFault> faults) {
        return new LoadReport(
                outcome,
                sha256,
                rows,
                acceptedRows,
                handedOver,
                alreadyLoaded,
                duplicates,
                rejectedRows,
                accepted,
                faults,
                rejects);
    }
}
