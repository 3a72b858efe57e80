package io.dunning.report;

import static io.dunning.report.KpiValue.ofCounts;
import static io.dunning.report.KpiValue.total;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.DisputeDecision;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notices, how often people were disturbed by them, and what was wrong with them. */
final class NoticeTally implements Tally {

    private final ReportPeriod period;
    private final HostFigures host;
    private long notices;
    private long contactDays;
    private long caseDays;
    private long first;
    private long firstDigital;
    private long withoutPaper;
    private long wrong;
    private long disputed;
    private long decided;
    private long upheld;
    private long complaints;

    NoticeTally(ReportPeriod period, HostFigures host) {
        this.period = period;
        this.host = host;
    }

    @Override
    public void add(CaseTale tale) {
        Set<LocalDate> days = new HashSet<>();
        for (SentStep step : tale.left()) {
            LocalDate wrongOn = step.wrongOn;
            wrong += wrongOn != null && period.contains(wrongOn) ? 1 : 0;
            LocalDate leftOn = step.leftOn;
            if (leftOn != null && period.contains(leftOn)) {
                days.add(leftOn);
                count(step);
            }
        }
        contactDays += days.size();
        caseDays += OpenDays.of(tale, period);
        tale.events().forEach(this::count);
    }

    private void count(SentStep step) {
        boolean isFirst = step.planned.stepIndex() == 0;
        notices++;
        withoutPaper += step.isOnPaper() ? 0 : 1;
        first += isFirst ? 1 : 0;
        firstDigital += isFirst && step.isDigital() ? 1 : 0;
    }

    private void count(CaseEvent event) {
        if (!period.contains(event.on())) {
            return;
        }
        if (event instanceof Disputed) {
            disputed++;
        } else if (event instanceof DisputeDecided decision) {
            decided++;
            upheld += decision.decision() == DisputeDecision.CREDIT ? 1 : 0;
        } else if (event instanceof ComplaintMade) {
            complaints++;
        }
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        values.add(total(Kpi.NOTICES, notices));
        values.add(ofCounts(Kpi.CONTACT_INTENSITY, "", contactDays, caseDays));
        values.add(ofCounts(Kpi.DISPUTE_RATE, "", disputed, notices));
        values.add(ofCounts(Kpi.DISPUTE_UPHELD, "", upheld, decided));
        values.add(ofCounts(Kpi.WRONG_NOTICE, "", wrong, notices));
        values.add(ofCounts(Kpi.COMPLAINT_RATE, "", complaints, notices));
        values.add(ofCounts(Kpi.DIGITAL_FIRST, "", firstDigital, first));
        values.add(total(Kpi.PAPER_AVOIDED, withoutPaper));
        values.add(
                host.count(HostFigure.LETTER_CO2_GRAMS).isEmpty()
                        ? KpiValue.unknown(Kpi.CO2_AVOIDED)
                        : total(Kpi.CO2_AVOIDED, Math.multiplyExact(withoutPaper, grams())));
    }

    private long grams() {
        return host.count(HostFigure.LETTER_CO2_GRAMS).orElse(0);
    }
}
