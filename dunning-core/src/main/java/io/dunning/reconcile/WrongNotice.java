package io.dunning.reconcile;

import io.dunning.cases.CaseId;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A notice about a bill that turned out to have been paid: somebody was reminded for nothing, and is owed an apology.
 *
 * @param caseId whose
 * @param notice which notice
 * @param item the bill that had been paid
 * @param leftOn when the notice was handed over, or may have been
 * @param paidOn when the money moved; not after {@code leftOn}
 * @param knownOn when the case heard of it
 * @param cause why it wasn't known in time
 */
public record WrongNotice(
        CaseId caseId,
        NoticeKey notice,
        ReceivableId item,
        LocalDate leftOn,
        LocalDate paidOn,
        LocalDate knownOn,
        Cause cause) {

    /** Why a payment wasn't known in time. */
    public enum Cause {
        /** The money moved on the very day on which the notice left: the two crossed. */
        CROSSED,
        /** The bank booked it no sooner than on the day on which the notice left; or the host's own ledger did, where nothing more is known. */
        LATE_POSTING,
        /** The bank had booked it before, and the house had not read its file yet. */
        IMPORT_GAP,
        /** It was there, without a reference that is that of the bill: a person had to say which bill it pays. */
        WRONG_REFERENCE,
        /** It was there, but who paid what, or what it paid, came to be known later. */
        LATE_DETAILS
    }

    public WrongNotice {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(leftOn, "leftOn");
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(knownOn, "knownOn");
        Objects.requireNonNull(cause, "cause");
    }
}
