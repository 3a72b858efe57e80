package io.dunning.cases;

import io.dunning.channel.ChannelKind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a case remembers of one notice: not its text, which is kept with the outbox.
 *
 * @param key names it
 * @param ladder the ladder's code
 * @param step the step's code
 * @param stepIndex the step's place in the ladder, from 0
 * @param kind what sort of notice it is
 * @param channel by which channel
 * @param plannedOn the business date on which it was decided
 * @param payBy its deadline
 * @param items the receivables it covers
 * @param feeCode the kind of fee it carries; empty for none
 * @param feeMinor the fee in minor units
 * @param grade how well its arrival is proved
 * @param gradedOn since when
 * @param cancelled whether it was stopped before it left
 * @param failed whether the channel or a receipt said that it did not arrive
 * @param receipts ids of the receipts already counted
 */
public record NoticeRecord(
        NoticeKey key,
        String ladder,
        String step,
        int stepIndex,
        NoticeKind kind,
        ChannelKind channel,
        LocalDate plannedOn,
        LocalDate payBy,
        List<ReceivableId> items,
        String feeCode,
        long feeMinor,
        EvidenceGrade grade,
        LocalDate gradedOn,
        boolean cancelled,
        boolean failed,
        List<String> receipts) {

    public NoticeRecord {
        items = List.copyOf(items);
        receipts = List.copyOf(receipts);
    }

    /** Receipts contradict each other: it arrived, and it didn't. A person must look. */
    public boolean isContradictory() {
        return failed && grade.reaches(EvidenceGrade.DELIVERED);
    }

    /** Whether it counts as a step taken: neither cancelled nor failed. An unknown outcome counts. */
    public boolean stands() {
        return !cancelled && (!failed || isContradictory());
    }

    /** Whether it still waits in the outbox. */
    public boolean isWaiting() {
        return grade == EvidenceGrade.QUEUED && !cancelled && !failed;
    }

    public boolean covers(ReceivableId item) {
        return items.contains(item);
    }

    /** Whether it stands and its arrival is proved at least so well: only then may it be quoted. */
    public boolean isProved(EvidenceGrade required) {
        return stands() && !failed && grade.reaches(required);
    }

    /**
     * Proved so well, or better already. Of two proofs of the same grade the earlier day counts, whichever came first. What is
     * proved to have left was stopped too late: it isn't cancelled any more.
     */
    NoticeRecord graded(EvidenceGrade reached, LocalDate on) {
        if (!grade.reaches(reached)) {
            return copy(reached, on, false, failed, receipts);
        }
        return grade == reached && on.isBefore(gradedOn) ? copy(grade, on, false, failed, receipts) : this;
    }

    NoticeRecord asCancelled() {
        return copy(grade, gradedOn, true, failed, receipts);
    }

    NoticeRecord asFailed() {
        return copy(grade, gradedOn, cancelled, true, receipts);
    }

    /**
     * The outcome of the hand-over is not known: it may have left, so it stands, but it proves nothing. That goes for one that was
     * stopped between its attempt and its result too.
     */
    NoticeRecord asUnknown(LocalDate on) {
        return grade == EvidenceGrade.QUEUED && !failed ? copy(EvidenceGrade.NONE, on, false, false, receipts) : this;
    }

    NoticeRecord withReceipt(String receiptId) {
        List<String> more = new ArrayList<>(receipts);
        more.add(receiptId);
        // Sorted, so that receipts in any order give the same record.
        Collections.sort(more);
        return copy(grade, gradedOn, cancelled, failed, more);
    }

    private NoticeRecord copy(
            EvidenceGrade newGrade, LocalDate on, boolean nowCancelled, boolean nowFailed, List<String> allReceipts) {
        return new NoticeRecord(
                key,
                ladder,
                step,
                stepIndex,
                kind,
                channel,
                plannedOn,
                payBy,
                items,
                feeCode,
                feeMinor,
                newGrade,
                on,
                nowCancelled,
                nowFailed,
                allReceipts);
    }
}
