package io.dunning.report;

import static io.dunning.report.KpiValue.ofMoney;
import static io.dunning.report.KpiValue.total;

import io.dunning.cases.ClosingReason;
import io.dunning.channel.ChannelKind;
import io.dunning.economics.CostTable;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is open, what came in, what it cost: by currency, never mixed. */
final class MoneyTally implements Tally {

    private static final int RIPE_DAYS = 90;

    private final ReportPeriod period;
    private final ReportSettings settings;
    private final HostFigures host;
    private final Map<String, Purse> purses = new TreeMap<>();

    MoneyTally(ReportPeriod period, ReportSettings settings, HostFigures host) {
        this.period = period;
        this.settings = settings;
        this.host = host;
    }

    @Override
    public void add(CaseTale tale) {
        Purse purse = purses.computeIfAbsent(tale.currency().getCurrencyCode(), c -> new Purse(tale.currency()));
        for (Bill bill : tale.bills()) {
            add(bill, purse);
        }
        for (SentStep step : tale.left()) {
            if (step.leftIn(period)) {
                purse.cost += step.planned.cost().minor();
                addSaved(step, purse);
            }
        }
    }

    private void add(Bill bill, Purse purse) {
        LocalDate before = period.from().minusDays(1);
        purse.opening.merge(Bucket.of(bill.dueOn(), before), bill.askedOn(before), Long::sum);
        purse.closing.merge(Bucket.of(bill.dueOn(), period.to()), bill.askedOn(period.to()), Long::sum);
        purse.added += period.contains(bill.addedOn()) ? bill.billed() : 0;
        purse.billedEver += bill.billed();
        LocalDate ripeOn = bill.addedOn().plusDays(RIPE_DAYS);
        boolean ripe = period.contains(ripeOn);
        purse.ripeBilled += ripe ? bill.billed() : 0;
        for (Bill.Change change : bill.changes()) {
            boolean now = period.contains(change.on());
            purse.collected += now ? change.collected() : 0;
            purse.collectedEver += change.collected();
            purse.adjustedEver += change.adjusted();
            purse.ripeCollected += ripe && !change.on().isAfter(ripeOn) ? change.collected() : 0;
            purse.expired += now && change.gaveUp() == ClosingReason.TIME_BARRED ? change.askedBefore() : 0;
        }
    }

    private void addSaved(SentStep step, Purse purse) {
        CostTable costs = settings.costsIn(purse.currency);
        LocalDate leftOn = step.leftOn;
        if (costs == null || leftOn == null || step.isOnPaper()) {
            return;
        }
        long letter = costs.wholeMinor(ChannelKind.LETTER, leftOn.toEpochDay());
        if (letter >= 0) {
            purse.saved += letter - step.planned.cost().minor();
            purse.savedKnown = true;
        }
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        for (Purse purse : purses.values()) {
            open(purse, values);
            cash(purse, values);
            gain(purse, values);
            HostTally.money(purse, period, host, values);
        }
    }

    private static void open(Purse purse, List<KpiValue> values) {
        long closing = Purse.sum(purse.closing);
        long opening = Purse.sum(purse.opening);
        values.add(total(Kpi.OPEN, new Amount(closing, purse.currency)));
        long over90 = 0;
        for (Bucket bucket : Bucket.values()) {
            long open = purse.closing.getOrDefault(bucket, 0L);
            over90 += bucket.isOver90() ? open : 0;
            values.add(ofMoney(Kpi.AGED, bucket.code(), purse.currency, open, closing));
            if (bucket.isOfAMonth()) {
                long next = purse.closing.getOrDefault(bucket.next(), 0L);
                long was = purse.opening.getOrDefault(bucket, 0L);
                values.add(ofMoney(Kpi.ROLL, bucket.next().code(), purse.currency, next, was));
            }
        }
        values.add(ofMoney(Kpi.AGED_OVER_90, "", purse.currency, over90, closing));
        long could = opening + purse.added;
        long current = purse.closing.getOrDefault(Bucket.NOT_DUE, 0L);
        values.add(ofMoney(Kpi.CEI, "", purse.currency, could - closing, could - current));
        values.add(ofMoney(Kpi.EXPIRED, "", purse.currency, purse.expired, could));
    }

    private static void cash(Purse purse, List<KpiValue> values) {
        values.add(total(Kpi.COLLECTED, new Amount(purse.collected, purse.currency)));
        values.add(ofMoney(
                Kpi.NET_COLLECTION, "", purse.currency, purse.collectedEver, purse.billedEver - purse.adjustedEver));
        values.add(ofMoney(Kpi.LIQUIDATION_90, "", purse.currency, purse.ripeCollected, purse.ripeBilled));
    }

    private void gain(Purse purse, List<KpiValue> values) {
        long cost =
                purse.cost + host.minor(HostFigure.OTHER_COST, purse.currency).orElse(0);
        long share = host.minor(HostFigure.AGENCY_SHARE, purse.currency).orElse(0);
        values.add(total(Kpi.COST, new Amount(cost, purse.currency)));
        values.add(ofMoney(Kpi.COST_TO_COLLECT, "", purse.currency, cost, purse.collected));
        values.add(total(Kpi.NET_GAIN, new Amount(purse.collected - cost - share, purse.currency)));
        values.add(
                purse.savedKnown
                        ? total(Kpi.PAPER_SAVED, new Amount(purse.saved, purse.currency))
                        : new KpiValue(Kpi.PAPER_SAVED, "", purse.currency, null, null));
    }
}
