package io.dunning.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param handedOver resources that were handed over, by type
 * @param passedOver resources that say nothing yet: drafts and plans
 * @param skipped resources of other types, which are none of billing's business
 * @param setAside resources that were set aside
 * @param faults why; the first {@value #FAULTS_KEPT}
 * @param remarks what was left out of resources that were handed over; the first {@value #FAULTS_KEPT}
 * @param refusal why the document, or all of it from some place on, couldn't be read; {@code null} where it was read to its end
 * @param more whether the document says that it is one page of several and not the last
 */
public record FhirReport(
        Map<FhirType, Long> handedOver,
        long passedOver,
        long skipped,
        long setAside,
        List<FhirFault> faults,
        List<FhirFault> remarks,
        @Nullable FhirFault refusal,
        boolean more) {

    /** The bound on what is kept of faults. */
    public static final int FAULTS_KEPT = 1_000;

    public FhirReport {
        handedOver = Map.copyOf(handedOver);
        faults = List.copyOf(Objects.requireNonNull(faults, "faults"));
        remarks = List.copyOf(remarks);
    }

    /** How many resources were handed over. */
    public long total() {
        return handedOver.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everything that billing may see was taken. */
    public boolean isClean() {
        return refusal == null && setAside == 0;
    }
}
