package io.dunning.campaign;

import io.dunning.cases.CaseId;
import io.dunning.escalation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What of a proposal would go out for a campaign, and what waits for which reason. Nothing of it has happened; {@link Campaign#release} lets it go.
 *
 * @param on the business date
 * @param version of the campaign for which it was put together
 * @param goes what would go out now, in the campaign's order; what an earlier wave of the day let go isn't listed again
 * @param waits what waits, each with the reason; in the order of the ids
 * @param findings what is unusual in the batch: then nothing goes
 * @param batch what the wave was chosen from
 */
public record Wave(
        LocalDate on, long version, List<Released> goes, List<Held> waits, List<Finding> findings, Batch batch) {

    /**
     * A notice that waits.
     *
     * @param caseId whose case
     * @param finding why, and until when
     */
    public record Held(CaseId caseId, Finding finding) {}

    public Wave {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(batch, "batch");
        goes = List.copyOf(goes);
        waits = List.copyOf(waits);
        findings = List.copyOf(findings);
    }
}
