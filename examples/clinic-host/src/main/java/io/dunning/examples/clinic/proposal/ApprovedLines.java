package io.dunning.examples.clinic.proposal;

import io.dunning.Approval;
import io.dunning.cases.CaseId;
import io.dunning.escalation.Decision;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets nothing out of a night but what somebody approved, line by line. */
@Component
public class ApprovedLines implements Approval {

    private final NightLines lines;
    private @Nullable LocalDate night;
    private Set<CaseId> approved = Set.of();

    public ApprovedLines(NightLines lines) {
        this.lines = lines;
    }

    /** Reads what was approved for a night that is about to begin. */
    synchronized void begin(LocalDate on) {
        night = on;
        approved = lines.approved(on);
    }

    @Override
    public synchronized boolean approves(Decision decision) {
        LocalDate on = decision.situation().on();
        if (!on.equals(night)) {
            begin(on);
        }
        return approved.contains(decision.situation().dunningCase().id());
    }
}
