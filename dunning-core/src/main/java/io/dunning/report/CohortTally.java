package io.dunning.report;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** Sums the bills of the last months by the month in which they were taken in. */
final class CohortTally {

    /** One month in one currency. */
    private static final class Cohort {
        private final CurrencyUnit currency;
        private final YearMonth month;
        private final long[] cameIn = new long[CohortCurve.POINTS];
        private long billed;

        Cohort(CurrencyUnit currency, YearMonth month) {
            this.currency = currency;
            this.month = month;
        }
    }

    private final LocalDate today;
    private final YearMonth first;
    private final Map<String, Cohort> cohorts = new TreeMap<>();

    /** @param months how many months back */
    CohortTally(LocalDate today, int months) {
        this.today = today;
        this.first = YearMonth.from(today).minusMonths(months - 1L);
    }

    void add(CaseTale tale) {
        for (Bill bill : tale.bills()) {
            YearMonth month = YearMonth.from(bill.addedOn());
            if (!month.isBefore(first)) {
                add(
                        bill,
                        cohorts.computeIfAbsent(
                                tale.currency().getCurrencyCode() + month, k -> new Cohort(tale.currency(), month)));
            }
        }
    }

    private static void add(Bill bill, Cohort cohort) {
        cohort.billed += bill.billed();
        for (Bill.Change change : bill.changes()) {
            long days = Math.max(0, ChronoUnit.DAYS.between(bill.addedOn(), change.on()));
            int point = (int) Math.max(0, (days - 1) / CohortCurve.DAYS);
            for (int i = point; i < CohortCurve.POINTS; i++) {
                cohort.cameIn[i] += change.collected();
            }
        }
    }

    List<CohortCurve> curves() {
        return cohorts.values().stream().map(this::curve).toList();
    }

    private CohortCurve curve(Cohort cohort) {
        List<Amount> points = new ArrayList<>();
        for (int i = 0; i < CohortCurve.POINTS && isOver(cohort.month, i); i++) {
            points.add(new Amount(cohort.cameIn[i], cohort.currency));
        }
        return new CohortCurve(cohort.month, new Amount(cohort.billed, cohort.currency), points);
    }

    private boolean isOver(YearMonth month, int point) {
        return !month.atEndOfMonth().plusDays((point + 1L) * CohortCurve.DAYS).isAfter(today);
    }
}
