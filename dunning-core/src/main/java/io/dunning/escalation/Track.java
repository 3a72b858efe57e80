package io.dunning.escalation;

import io.dunning.limitation.LimitationRule;
import java.util.List;
import java.util.Objects;

/**
 * How claims of one kind are followed up: which ladder for which amount, and for how long.
 *
 * @param bands amounts from zero upwards without gap or overlap
 * @param limitation how long the claim may be pursued
 */
public record Track(List<Band> bands, LimitationRule limitation) {

    /**
     * A range of amounts.
     *
     * @param fromMinor open amount in minor units from which the ladder holds, up to where the next band begins
     * @param ladder which ladder
     */
    public record Band(long fromMinor, Ladder ladder) {
        public Band {
            Objects.requireNonNull(ladder, "ladder");
        }
    }

    public Track {
        Objects.requireNonNull(limitation, "limitation");
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.get(0).fromMinor() != 0) {
            throw new IllegalArgumentException("the bands of a track begin at zero");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).fromMinor() <= bands.get(i - 1).fromMinor()) {
                throw new IllegalArgumentException("band " + (i + 1) + " does not begin above the one before");
            }
        }
    }

    /** The ladder for an open amount. */
    public Ladder ladderFor(long openMinor) {
        for (int i = bands.size() - 1; i > 0; i--) {
            if (openMinor >= bands.get(i).fromMinor()) {
                return bands.get(i).ladder();
            }
        }
        return bands.get(0).ladder();
    }

    /** The ladder of that code; {@link IllegalArgumentException} where the track has none. */
    public Ladder ladder(String code) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).ladder().code().equals(code)) {
                return bands.get(i).ladder();
            }
        }
        throw new IllegalArgumentException("the track has no ladder " + code);
    }
}
