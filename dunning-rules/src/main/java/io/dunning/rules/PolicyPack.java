package io.dunning.rules;

import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy with all that came with it in its files.
 *
 * @param policy what the engine follows
 * @param about what it is for, in a sentence or two
 * @param texts what it says to debtors
 * @param validFrom first day
 * @param validTo last day; {@code null} until a newer version
 * @param reviewedThrough until when its law was checked; it decides nothing after that day
 * @param sources where its numbers come from
 * @param sha256 of its files: of the policy, the costs and the texts one after the other, as {@code sha256sum} prints it
 */
public record PolicyPack(
        Policy policy,
        String about,
        Texts texts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate reviewedThrough,
        List<Source> sources,
        String sha256) {

    public PolicyPack {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(reviewedThrough, "reviewedThrough");
        Objects.requireNonNull(sha256, "sha256");
        sources = List.copyOf(sources);
    }

    public PolicyVersion version() {
        return policy.version();
    }

    PolicyPack with(Texts others) {
        return new PolicyPack(policy, about, others, validFrom, validTo, reviewedThrough, sources, sha256);
    }

    /** Whether it is the policy of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** This pack, if its files are those that were approved; else {@link PolicyAltered}. */
    public PolicyPack verify(String approvedSha256) {
        if (!sha256.equals(approvedSha256)) {
            throw new PolicyAltered(version(), approvedSha256, sha256);
        }
        return this;
    }

    boolean overlaps(PolicyPack other) {
        return (other.validTo == null || !validFrom.isAfter(other.validTo))
                && (validTo == null || !other.validFrom.isAfter(validTo));
    }
}
