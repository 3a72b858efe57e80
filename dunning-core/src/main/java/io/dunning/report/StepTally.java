package io.dunning.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** What each step of a ladder brings: by what it asked for, and by notices. */
final class StepTally implements Tally {

    /** The sums of a step in one currency. */
    private static final class Lot {
        private final CurrencyUnit currency;
        private final String step;
        private long asked;
        private long cameIn;
        private long notices;
        private long inFull;

        Lot(CurrencyUnit currency, String step) {
            this.currency = currency;
            this.step = step;
        }
    }

    private final ReportPeriod period;
    private final int days;
    private final Map<String, Lot> lots = new TreeMap<>();

    StepTally(ReportPeriod period, ReportSettings settings) {
        this.period = period;
        this.days = settings.attributionDays();
    }

    @Override
    public void add(CaseTale tale) {
        List<SentStep> left = tale.left();
        for (int i = 0; i < left.size(); i++) {
            LocalDate until = until(left, i);
            if (period.contains(until)) {
                add(tale, left.get(i), until);
            }
        }
    }

    private LocalDate until(List<SentStep> left, int place) {
        SentStep step = left.get(place);
        LocalDate until = day(step).plusDays(days);
        for (SentStep next : left.subList(place + 1, left.size())) {
            if (next.sharesBillWith(step)) {
                return day(next).isBefore(until) ? day(next) : until;
            }
        }
        return until;
    }

    private static LocalDate day(SentStep step) {
        LocalDate leftOn = step.leftOn;
        if (leftOn == null) {
            throw new IllegalStateException("it left");
        }
        return leftOn;
    }

    private void add(CaseTale tale, SentStep step, LocalDate until) {
        Lot lot = lots.computeIfAbsent(
                tale.currency().getCurrencyCode() + " " + step.name(), k -> new Lot(tale.currency(), step.name()));
        long asked = step.planned.claimed().minor();
        long cameIn = Math.min(asked, cameIn(tale, step, until));
        lot.asked += asked;
        lot.cameIn += cameIn;
        lot.notices++;
        lot.inFull += cameIn == asked ? 1 : 0;
    }

    /** What bounced of what had been paid before is not taken off. */
    private static long cameIn(CaseTale tale, SentStep step, LocalDate until) {
        long sum = 0;
        for (Bill bill : tale.bills()) {
            if (step.planned.items().contains(bill.id())) {
                long ofBill = 0;
                for (Bill.Change change : bill.changes()) {
                    boolean after =
                            change.place() > step.leftAt && change.valueOn().isAfter(day(step));
                    ofBill += after && !change.on().isAfter(until) ? change.collected() : 0;
                }
                sum += Math.max(0, ofBill);
            }
        }
        return sum;
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        lots.values()
                .forEach(lot -> values.add(
                        KpiValue.ofMoney(Kpi.RECOVERY_AMOUNT, lot.step, lot.currency, lot.cameIn, lot.asked)));
        lots.values()
                .forEach(lot -> values.add(new KpiValue(
                        Kpi.RECOVERY_COUNT,
                        lot.step,
                        lot.currency,
                        Quantity.count(lot.inFull),
                        Quantity.count(lot.notices))));
    }
}
