package io.dunning;

import java.util.Optional;

/**
 * How much more a changed policy may send than the one before, without a person having looked at its dry run.
 *
 * @param percentMore 0 to 1000; 20 lets it send up to a fifth more
 */
public record BlastRadius(int percentMore) {
    public BlastRadius {
        if (percentMore < 0 || percentMore > 1000) {
            throw new IllegalArgumentException("percentMore is 0 to 1000: " + percentMore);
        }
    }

    /**
     * Why somebody must approve the change first; empty where it stays within the radius.
     *
     * @param current what a run would do now
     * @param candidate what it would do under the changed policy, on the same day
     */
    public Optional<String> exceeded(Proposal current, Proposal candidate) {
        if (!current.on().equals(candidate.on())) {
            throw new IllegalArgumentException("two proposals are compared for one day");
        }
        long now = current.notices().size();
        long then = candidate.notices().size();
        return then * 100 <= now * (100 + percentMore)
                ? Optional.empty()
                : Optional.of("The changed policy would send " + then + " notices instead of " + now + " on "
                        + current.on() + ", more than " + percentMore
                        + " % above: look at the proposal and approve it first.");
    }
}
