package io.dunning.desk;

import io.dunning.contact.IdentityLevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was asked for to find out who somebody is, and what of it was right. Whoever asks compares the answers with what is on file and keeps
 * neither.
 *
 * @param matched what was right
 * @param failed what was wrong; one factor is not both
 */
public record IdentityCheck(Set<IdentityFactor> matched, Set<IdentityFactor> failed) {
    public IdentityCheck {
        matched = copy(matched);
        failed = copy(failed);
        if (!Collections.disjoint(matched, failed)) {
            throw new IllegalArgumentException("a factor is right and wrong at the same time");
        }
        if (matched.isEmpty() && failed.isEmpty()) {
            throw new IllegalArgumentException("a check asks for one factor at least");
        }
    }

    /** Everything that was asked for was right. */
    public static IdentityCheck right(IdentityFactor... factors) {
        return new IdentityCheck(Set.of(factors), Set.of());
    }

    /** Everything that was asked for was wrong. */
    public static IdentityCheck wrong(IdentityFactor... factors) {
        return new IdentityCheck(Set.of(), Set.of(factors));
    }

    /** Whether it asks for facts that somebody else may know, too. */
    boolean asksForFacts() {
        return Stream.concat(matched.stream(), failed.stream()).anyMatch(f -> f.alone() == IdentityLevel.CLAIMED);
    }

    /** In the order of the enum: what is shown of them is the same everywhere. */
    static Set<IdentityFactor> copy(Set<IdentityFactor> factors) {
        return factors.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(factors));
    }
}
