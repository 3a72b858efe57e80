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
        LocalDate payBy) {

    static CaseItem fresh(
            ReceivableId id, PersonId patient, LocalDate serviceOn, LocalDate dueOn, long billed, int noticesFrom) {
        return new CaseItem(id, patient, serviceOn, dueOn, billed, billed, dueOn, noticesFrom, 0, 0, dueOn, dueOn);
    }

    public boolean isOpen() {
        return openMinor > 0;
    }

    CaseItem withOpen(long minor) {
        return new CaseItem(
                id,
                patient,
                serviceOn,
                dueOn,
                billedMinor,
                minor,
                anchorOn,
                noticesFrom,
                shiftDays,
                level,
                lastStepOn,
                payBy);
    }

    CaseItem shifted(int days) {
        return new CaseItem(
                id,
                patient,
                serviceOn,
                dueOn,
                billedMinor,
                openMinor,
                anchorOn,
                noticesFrom,
                shiftDays + days,
                level,
                lastStepOn,
                payBy);
    }

    CaseItem anchored(LocalDate on, int notices) {
        return new CaseItem(id, patient, serviceOn, dueOn, billedMinor, openMinor, on, notices, 0, 0, on, on);
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
        return new CaseItem(
                id,
                patient,
                serviceOn,
                dueOn,
                billedMinor,
                openMinor,
                anchorOn,
                noticesFrom,
                newShift,
                newLevel,
                newLastStepOn,
                newPayBy);
    }
}
