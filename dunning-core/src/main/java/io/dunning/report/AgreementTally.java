package io.dunning.report;

import static io.dunning.report.KpiValue.ofCounts;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.PromiseKept;
import io.dunning.cases.CaseEvent.Reopened;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises and plans, and whether they were kept. */
final class AgreementTally implements Tally {

    private final ReportPeriod period;
    private long kept;
    private long broken;
    private long plans;
    private long plansBroken;

    AgreementTally(ReportPeriod period) {
        this.period = period;
    }

    @Override
    public void add(CaseTale tale) {
        LocalDate planSince = null;
        for (CaseEvent event : tale.events()) {
            boolean now = period.contains(event.on());
            kept += now && event instanceof PromiseKept ? 1 : 0;
            broken += now && event instanceof PromiseBroken ? 1 : 0;
            plansBroken += now && event instanceof PlanEnded ended && !ended.kept() ? 1 : 0;
            if (endsPlan(event)) {
                ran(planSince, event.on());
                planSince = event instanceof PlanAgreed ? event.on() : null;
            }
        }
        ran(planSince, period.to());
    }

    private static boolean endsPlan(CaseEvent event) {
        return event instanceof PlanAgreed
                || event instanceof PlanEnded
                || event instanceof Closed
                || event instanceof Reopened reopened && reopened.freshStart();
    }

    private void ran(@Nullable LocalDate since, LocalDate until) {
        plans += since != null && !until.isBefore(period.from()) ? 1 : 0;
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        values.add(ofCounts(Kpi.PROMISE_KEPT, "", kept, kept + broken));
        values.add(ofCounts(Kpi.PLAN_DEFAULT, "", plansBroken, plans));
    }
}
