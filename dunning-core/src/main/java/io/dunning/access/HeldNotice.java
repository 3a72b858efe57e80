package io.dunning.access;

import io.dunning.cases.NoticeRecord;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.outcome.AttemptOutcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One notice to a person: what the case remembers of it, what became of it, what it said.
 *
 * @param notice by which way, when, about which bills
 * @param outcome what became of it; {@code null} while it waits and where it was stopped before it left
 * @param content what it said, whom it named and where it went; {@code null} where that is no longer kept
 */
public record HeldNotice(
        NoticeRecord notice,
        @Nullable AttemptOutcome outcome,
        @Nullable PlannedNotice content) {
    public HeldNotice {
        Objects.requireNonNull(notice, "notice");
        if (content != null && !content.key().equals(notice.key())) {
            throw new IllegalArgumentException("the content of " + notice.key() + " is that of another notice");
        }
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "HeldNotice[" + notice.key() + "]";
    }
}
