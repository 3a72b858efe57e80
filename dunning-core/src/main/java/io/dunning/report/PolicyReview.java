package io.dunning.report;

import io.dunning.escalation.PolicyVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * When the law behind a policy was last looked at: what a policy pack says of itself.
 *
 * @param version which policy
 * @param reviewedThrough the last day for which its law was reviewed
 * @param sources what its numbers rest on
 */
public record PolicyReview(PolicyVersion version, LocalDate reviewedThrough, List<Source> sources) {

    /**
     * A law, tariff or contract.
     *
     * @param name as it is cited
     * @param reviewedOn when it was last looked at
     */
    public record Source(String name, LocalDate reviewedOn) {
        public Source {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(reviewedOn, "reviewedOn");
        }
    }

    public PolicyReview {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(reviewedThrough, "reviewedThrough");
        sources = List.copyOf(sources);
    }
}
