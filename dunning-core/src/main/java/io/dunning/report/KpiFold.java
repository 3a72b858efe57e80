package io.dunning.report;

import io.dunning.cases.RecordedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works out all figures of a period, case by case; of a case nothing is kept. */
final class KpiFold {

    private final ReportPeriod period;
    private final HostFigures host;
    private final List<Tally> tallies;
    private long cases;

    KpiFold(ReportPeriod period, ReportSettings settings, HostFigures host) {
        this.period = period;
        this.host = host;
        tallies = List.of(
                new StepTally(period, settings),
                new MoneyTally(period, settings, host),
                new NoticeTally(period, host),
                new CallTally(period),
                new AgreementTally(period),
                new DeskTally(period));
    }

    /** @param history all events of one case, in order */
    void add(List<RecordedEvent> history) {
        CaseTale tale = CaseTale.of(history, period.to());
        if (tale != null) {
            add(tale);
        }
    }

    void add(CaseTale tale) {
        cases++;
        for (Tally tally : tallies) {
            tally.add(tale);
        }
    }

    KpiTable table() {
        List<KpiValue> values = new ArrayList<>();
        tallies.forEach(tally -> tally.valuesInto(values));
        HostTally.counts(host, values);
        // The sort keeps the order of parts, which tallies give.
        values.sort(Comparator.comparing(KpiValue::kpi).thenComparing(v -> currency(v)));
        return new KpiTable(period, cases, values);
    }

    private static String currency(KpiValue value) {
        return value.currency() == null ? "" : value.currency().getCurrencyCode();
    }
}
