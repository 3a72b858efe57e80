package io.dunning.dispatch;

import io.dunning.cases.CaseId;
import io.dunning.channel.Dispatch;
import io.dunning.escalation.StepOption;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A notice in the outbox. Its content never changes.
 *
 * @param key names it
 * @param caseId whose it is
 * @param plannedOn the business date on which it was decided
 * @param option the channel and text that were chosen
 * @param claimed what it says is open: it goes out only while the ledger says the same
 * @param dispatch what the channel gets, to the byte
 */
public record PlannedNotice(
        NoticeKey key, CaseId caseId, LocalDate plannedOn, StepOption option, Amount claimed, Dispatch dispatch) {
    public PlannedNotice {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(plannedOn, "plannedOn");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(claimed, "claimed");
        if (!dispatch.key().equals(key.value())) {
            throw new IllegalArgumentException("the dispatch of " + key + " has another key");
        }
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "PlannedNotice[" + key + "]";
    }
}
