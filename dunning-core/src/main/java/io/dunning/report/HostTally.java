package io.dunning.report;

import io.dunning.receivable.Amount;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The figures for which the host's books and telephones are needed. */
final class HostTally {

    private HostTally() {}

    static void money(Purse purse, ReportPeriod period, HostFigures host, List<KpiValue> values) {
        Amount open = new Amount(Math.multiplyExact(Purse.sum(purse.closing), period.days()), purse.currency);
        values.add(value(Kpi.DSO, purse, Quantity.money(open), money(purse, host, HostFigure.BILLED_SALES)));
        OptionalLong net = host.minor(HostFigure.NET_RECEIVABLES, purse.currency);
        Quantity netDays = net.isEmpty()
                ? null
                : Quantity.money(new Amount(Math.multiplyExact(net.getAsLong(), period.days()), purse.currency));
        values.add(value(Kpi.NET_DAYS_IN_AR, purse, netDays, money(purse, host, HostFigure.NET_REVENUE)));
        ratio(Kpi.POS_CASH, HostFigure.POS_PAYMENTS, HostFigure.SELF_PAY_CASH, purse, host, values);
        ratio(Kpi.CASH_COLLECTION, HostFigure.PATIENT_CASH, HostFigure.NET_REVENUE, purse, host, values);
        ratio(Kpi.BAD_DEBT, HostFigure.BAD_DEBT, HostFigure.GROSS_REVENUE, purse, host, values);
        ratio(Kpi.CHARITY, HostFigure.CHARITY, HostFigure.GROSS_REVENUE, purse, host, values);
    }

    private static void ratio(
            Kpi kpi, HostFigure part, HostFigure whole, Purse purse, HostFigures host, List<KpiValue> values) {
        values.add(value(kpi, purse, money(purse, host, part), money(purse, host, whole)));
    }

    private static KpiValue value(Kpi kpi, Purse purse, @Nullable Quantity part, @Nullable Quantity whole) {
        return new KpiValue(kpi, "", purse.currency, part, whole);
    }

    private static @Nullable Quantity money(Purse purse, HostFigures host, HostFigure figure) {
        OptionalLong minor = host.minor(figure, purse.currency);
        return minor.isEmpty() ? null : Quantity.money(new Amount(minor.getAsLong(), purse.currency));
    }

    static void counts(HostFigures host, List<KpiValue> values) {
        ratio(Kpi.CONVERSION, HostFigure.CONVERTED_VISITS, HostFigure.UNINSURED_VISITS, host, values);
        OptionalLong inTime = host.count(HostFigure.CALLS_IN_TIME);
        OptionalLong late = host.count(HostFigure.CALLS_LATE);
        boolean both = inTime.isPresent() && late.isPresent();
        Quantity counted = both ? Quantity.count(inTime.getAsLong() + late.getAsLong()) : null;
        values.add(new KpiValue(Kpi.SERVICE_LEVEL, "", null, count(host, HostFigure.CALLS_IN_TIME), counted));
        ratio(Kpi.ABANDONMENT, HostFigure.CALLS_ABANDONED, HostFigure.CALLS, host, values);
        ratio(Kpi.ANSWER_SPEED, HostFigure.SECONDS_WAITED, HostFigure.CALLS_ANSWERED, host, values);
        ratio(Kpi.OCCUPANCY, HostFigure.SECONDS_HANDLED, HostFigure.SECONDS_STAFFED, host, values);
        ratio(Kpi.HANDLING_TIME, HostFigure.SECONDS_HANDLED, HostFigure.CALLS_ANSWERED, host, values);
        ratio(Kpi.POST_IN_TIME, HostFigure.POST_IN_TIME, HostFigure.POST_DUE, host, values);
    }

    private static void ratio(Kpi kpi, HostFigure part, HostFigure whole, HostFigures host, List<KpiValue> values) {
        values.add(new KpiValue(kpi, "", null, count(host, part), count(host, whole)));
    }

    static @Nullable Quantity count(HostFigures host, HostFigure figure) {
        OptionalLong count = host.count(figure);
        return count.isEmpty() ? null : Quantity.count(count.getAsLong());
    }
}
