package io.dunning.cases;

import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;

/**
 * One receivable of a case, with its own level.
 *
 * @param id which receivable
 * @param patient who was served
 * @param serviceOn day of the service
 * @param dueOn day by which it was to be paid
 * @param billedMinor what was billed, in minor units
 * @param openMinor what is open by the last word of the ledger, in minor units
 * @param anchorOn the day from which the ladder counts: the due day, or the day on which it was opened again
 * @param noticesFrom notices of the case before this index belong to an earlier life of the item
 * @param shiftDays days for which the terms stood still since the last notice
 * @param level steps taken that still stand, 0 for none
 * @param lastStepOn when the last of them was planned; the anchor where there is none
 * @param payBy its deadline; the anchor where there is none
 * @param withdrawn whether the creditor gave it up (credited, recalled, uncollectible, time-barred): never asked for again, whatever
 *     the ledger still shows
 */
public record CaseItem(
        ReceivableId id,
        PersonId patient,
        LocalDate serviceOn,
        LocalDate dueOn,
        long billedMinor,
        long openMinor,
        LocalDate anchorOn,
        int noticesFrom,
        int shiftDays,
        int level,
        LocalDate lastStepOn,
        LocalDate payBy,
        boolean withdrawn) {

    static CaseItem fresh(
            ReceivableId id, PersonId patient, LocalDate serviceOn, LocalDate dueOn, long billed, int noticesFrom) {
        return new CaseItem(
                id, patient, serviceOn, dueOn, billed, billed, dueOn, noticesFrom, 0, 0, dueOn, dueOn, false);
    }

    public boolean isOpen() {
        return openMinor > 0 && !withdrawn;
    }

    CaseItem withOpen(long minor) {
        return copy(minor, anchorOn, noticesFrom, shiftDays, level, lastStepOn, payBy, withdrawn);
    }

    CaseItem shifted(int days) {
        return copy(openMinor, anchorOn, noticesFrom, shiftDays + days, level, lastStepOn, payBy, withdrawn);
    }

    CaseItem anchored(LocalDate on, int notices) {
        return copy(openMinor, on, notices, 0, 0, on, on, withdrawn);
    }

    CaseItem asWithdrawn() {
        return copy(openMinor, anchorOn, noticesFrom, shiftDays, level, lastStepOn, payBy, true);
    }

    /** What is asked for, in minor units: nothing of what is overpaid or withdrawn. */
    public long askedMinor() {
        return isOpen() ? openMinor : 0;
    }

    /** Level and terms as the notices that still stand make them. */
    CaseItem relevelled(List<NoticeRecord> notices) {
        int newLevel = 0;
        LocalDate newLastStepOn = anchorOn;
        LocalDate newPayBy = anchorOn;
        for (int i = noticesFrom; i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            if (notice.stands() && notice.covers(id) && notice.stepIndex() >= newLevel) {
                newLevel = notice.stepIndex() + 1;
                newLastStepOn = notice.plannedOn();
                newPayBy = notice.payBy();
            }
        }
        int newShift = newLevel == level ? shiftDays : 0;
        return copy(openMinor, anchorOn, noticesFrom, newShift, newLevel, newLastStepOn, newPayBy, withdrawn);
    }

    private CaseItem copy(
            long open,
            LocalDate anchor,
            int notices,
            int shift,
            int steps,
            LocalDate lastStep,
            LocalDate by,
            boolean out) {
        return new CaseItem(
                id, patient, serviceOn, dueOn, billedMinor, open, anchor, notices, shift, steps, lastStep, by, out);
    }
}
