package io.dunning.cases;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Detail;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param feeMinor the fee in minor units; both of two notices that go together name it, and it is owed once
 * @param grade how well its arrival is proved
 * @param gradedOn since when
 * @param cancelled whether it was stopped before it left
 * @param failed whether the channel or a receipt said that it did not arrive
 * @param receipts ids of the receipts already counted
 * @param detail the most telling of what receipts say beyond their outcomes
 * @param effectiveOn from which day law takes it as served; {@code null} while nobody says
 * @param replaced whether its step goes again on paper because the debtor asked for that
 * @param companion whether it goes out along with the notice before it in the case, as one contact with it
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
        List<String> receipts,
        Detail detail,
        @Nullable LocalDate effectiveOn,
        boolean replaced,
        boolean companion) {

    public NoticeRecord {
        items = List.copyOf(items);
        receipts = List.copyOf(receipts);
        Objects.requireNonNull(detail, "detail");
        // Law takes it as served exactly because nobody took it: that is no contradiction.
        failed = failed && detail != Detail.DEEMED_SERVED;
    }

    /** A notice of which receipts say no more than their outcomes. */
    public NoticeRecord(
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
        this(
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
                grade,
                gradedOn,
                cancelled,
                failed,
                receipts,
                Detail.NONE,
                null,
                false,
                false);
    }

    /** What goes out along with this one by another channel. */
    NoticeRecord along(NoticeKey companionKey, ChannelKind by) {
        return new NoticeRecord(
                companionKey,
                ladder,
                step,
                stepIndex,
                kind,
                by,
                plannedOn,
                payBy,
                items,
                feeCode,
                feeMinor,
                EvidenceGrade.QUEUED,
                plannedOn,
                false,
                false,
                List.of(),
                Detail.NONE,
                null,
                false,
                true);
    }

    /** Receipts contradict each other: it arrived, and it didn't. A person must look. */
    public boolean isContradictory() {
        return failed && grade.reaches(EvidenceGrade.DELIVERED);
    }

    /** Whether it counts as a step taken: neither cancelled, nor failed, nor asked for on paper. An unknown outcome counts. */
    public boolean stands() {
        return !cancelled && !replaced && (!failed || isContradictory());
    }

    /** Whether its channel refused it: nothing left the house, and nobody was disturbed. */
    public boolean isRejected() {
        return failed && receipts.isEmpty() && !isContradictory();
    }

    /** Whether it left and, as a receipt says, did not arrive. */
    public boolean isLost() {
        return failed && !receipts.isEmpty() && !isContradictory();
    }

    /** When it counts as a demand: the day that law says, else the day from which its grade is proved. */
    public LocalDate countsFrom() {
        return effectiveOn == null ? gradedOn : effectiveOn;
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
            return copy(reached, on, false, failed);
        }
        return grade == reached && on.isBefore(gradedOn) ? copy(grade, on, false, failed) : this;
    }

    NoticeRecord asCancelled() {
        return copy(grade, gradedOn, true, failed);
    }

    NoticeRecord asFailed() {
        return copy(grade, gradedOn, cancelled, true);
    }

    /**
     * The outcome of the hand-over is not known: it may have left, so it stands, but it proves nothing. That goes for one that was
     * stopped between its attempt and its result too.
     */
    NoticeRecord asUnknown(LocalDate on) {
        return grade == EvidenceGrade.QUEUED && !failed ? copy(EvidenceGrade.NONE, on, false, false) : this;
    }

    NoticeRecord withReceipt(String receiptId) {
        List<String> more = new ArrayList<>(receipts);
        more.add(receiptId);
        // Sorted, so that receipts in any order give the same record.
        Collections.sort(more);
        return copy(grade, gradedOn, cancelled, failed, more, detail, effectiveOn, replaced);
    }

    /** The later constant is the more telling, so that receipts in any order give the same record. */
    NoticeRecord saying(Detail more) {
        Detail most = detail.compareTo(more) >= 0 ? detail : more;
        return copy(grade, gradedOn, cancelled, failed, receipts, most, effectiveOn, replaced);
    }

    /** Of two days the earlier one counts, as with two proofs. */
    NoticeRecord effective(LocalDate on) {
        LocalDate first = effectiveOn == null || on.isBefore(effectiveOn) ? on : effectiveOn;
        return copy(grade, gradedOn, cancelled, failed, receipts, detail, first, replaced);
    }

    NoticeRecord asReplaced() {
        return copy(grade, gradedOn, cancelled, failed, receipts, detail, effectiveOn, true);
    }

    /** Somebody looked at receipts that contradict each other; what they said beyond that is settled too. */
    NoticeRecord decided(boolean arrived) {
        return arrived
                ? copy(grade, gradedOn, cancelled, false, receipts, Detail.NONE, effectiveOn, replaced)
                : copy(EvidenceGrade.HANDED_OVER, gradedOn, cancelled, true, receipts, Detail.NONE, null, replaced);
    }

    private NoticeRecord copy(EvidenceGrade newGrade, LocalDate on, boolean nowCancelled, boolean nowFailed) {
        return copy(newGrade, on, nowCancelled, nowFailed, receipts, detail, effectiveOn, replaced);
    }

    private NoticeRecord copy(
            EvidenceGrade newGrade,
            LocalDate on,
            boolean nowCancelled,
            boolean nowFailed,
            List<String> allReceipts,
            Detail most,
            @Nullable LocalDate effect,
            boolean nowReplaced) {
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
                allReceipts,
                most,
                effect,
                nowReplaced,
                companion);
    }
}
