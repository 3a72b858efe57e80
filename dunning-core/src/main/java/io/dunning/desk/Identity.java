package io.dunning.desk;

import io.dunning.contact.IdentityLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is who asks, after all checks of one enquiry.
 *
 * @param level what they reached
 * @param matched what they got right
 * @param failed what they got wrong at least once; it doesn't count any more, even if it is right later
 * @param wrong how many wrong answers they gave
 * @param checkedOn when they were checked last; {@code null} for never
 */
public record Identity(
        IdentityLevel level,
        Set<IdentityFactor> matched,
        Set<IdentityFactor> failed,
        int wrong,
        @Nullable LocalDate checkedOn) {

    /** After so many wrong answers nothing more is asked in the same enquiry. */
    public static final int WRONG_MAX = 3;

    public Identity {
        Objects.requireNonNull(level, "level");
        matched = IdentityCheck.copy(matched);
        failed = IdentityCheck.copy(failed);
        if (wrong < failed.size()) {
            throw new IllegalArgumentException("fewer wrong answers than factors that were wrong: " + wrong);
        }
    }

    static Identity of(Caller caller) {
        return new Identity(caller.claims(), Set.of(), Set.of(), 0, null);
    }

    /** As another conversation begins with it: what was right is to be asked again, what was wrong is remembered. */
    Identity anew(Caller caller) {
        return new Identity(caller.claims(), Set.of(), failed, wrong, null);
    }

    /** Whether so much was wrong that nothing more is asked. */
    public boolean isRefused() {
        return wrong >= WRONG_MAX;
    }

    /** The level after one more check: the strongest factor's own, or {@link IdentityLevel#VERIFIED} for two that match. */
    public IdentityLevel levelAfter(IdentityCheck check) {
        Set<IdentityFactor> right = EnumSet.noneOf(IdentityFactor.class);
        right.addAll(matched);
        right.addAll(check.matched());
        right.removeAll(failed);
        right.removeAll(check.failed());
        IdentityLevel reached = right.size() >= 2 ? IdentityLevel.VERIFIED : level;
        for (IdentityFactor factor : right) {
            reached = reached.reaches(factor.alone()) ? reached : factor.alone();
        }
        return reached;
    }

    /** With one more check, by which that level was reached. */
    Identity with(IdentityCheck check, IdentityLevel reached, LocalDate on) {
        Set<IdentityFactor> right = EnumSet.noneOf(IdentityFactor.class);
        right.addAll(matched);
        right.addAll(check.matched());
        Set<IdentityFactor> ever = EnumSet.noneOf(IdentityFactor.class);
        ever.addAll(failed);
        ever.addAll(check.failed());
        return new Identity(reached, right, ever, wrong + check.failed().size(), on);
    }
}
