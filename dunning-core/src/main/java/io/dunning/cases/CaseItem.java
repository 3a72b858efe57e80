package io.dunning.cases;

import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;

/**
 * One receivable of a case, with its own level. Days are kept as days since 1970-01-01: a run compares millions of them.
 *
 * @param id which receivable
 * @param patient who was served
 * @param serviceDay day of the service
 * @param dueDay day by which it was to be paid
 * @param billedMinor what was billed, in minor units
 * @param openMinor what is open by the last word of the ledger, in minor units
 * @param anchorDay the day from which the ladder counts: the due day, or the day on which it was opened again
 * @param noticesFrom notices of the case before this index belong to an earlier life of the item
 * @param shiftDays days for which the terms stood still since the last notice
 * @param level steps taken that still stand, 0 for none
 * @param lastStepDay when the last of them was planned; the anchor where there is none
 * @param payByDay its deadline; the anchor where there is none
 * @param withdrawn whether the creditor gave it up (credited, recalled, uncollectible, time-barred): never asked for again, whatever
 *     the ledger still shows
 */
public record CaseItem(
        ReceivableId id,
        PersonId patient,
        int serviceDay,
        int dueDay,
        long billedMinor,
        long openMinor,
        int anchorDay,
        int noticesFrom,
        int shiftDays,
        int level,
        int lastStepDay,
        int payByDay,
        boolean withdrawn) {

    static CaseItem fresh(
            ReceivableId id, PersonId patient, LocalDate serviceOn, LocalDate dueOn, long billed, int noticesFrom) {
        int due = day(dueOn);
        return new CaseItem(id, patient, day(serviceOn), due, billed, billed, due, noticesFrom, 0, 0, due, due, false);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    public LocalDate serviceOn() {
        return LocalDate.ofEpochDay(serviceDay);
    }

    public LocalDate dueOn() {
        return LocalDate.ofEpochDay(dueDay);
    }

    public LocalDate anchorOn() {
        return LocalDate.ofEpochDay(anchorDay);
    }

    public LocalDate lastStepOn() {
        return LocalDate.ofEpochDay(lastStepDay);
    }

    public LocalDate payBy() {
        return LocalDate.ofEpochDay(payByDay);
    }

    public boolean isOpen() {
        return openMinor > 0 && !withdrawn;
    }

    CaseItem withOpen(long minor) {
        return copy(minor, anchorDay, noticesFrom, shiftDays, level, lastStepDay, payByDay, withdrawn);
    }

    CaseItem shifted(int days) {
        return copy(openMinor, anchorDay, noticesFrom, shiftDays + days, level, lastStepDay, payByDay, withdrawn);
    }

    CaseItem anchored(LocalDate on, int notices) {
        return copy(openMinor, day(on), notices, 0, 0, day(on), day(on), withdrawn);
    }

    CaseItem asWithdrawn() {
        return copy(openMinor, anchorDay, noticesFrom, shiftDays, level, lastStepDay, payByDay, true);
    }

    /** What is asked for, in minor units: nothing of what is overpaid or withdrawn. */
    public long askedMinor() {
        return isOpen() ? openMinor : 0;
    }

    /** Level and terms as the notices that still stand make them. */
    CaseItem relevelled(List<NoticeRecord> notices) {
        int newLevel = 0;
        int newLastStep = anchorDay;
        int newPayBy = anchorDay;
        for (int i = noticesFrom; i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            if (notice.stands() && notice.covers(id) && notice.stepIndex() >= newLevel) {
                newLevel = notice.stepIndex() + 1;
                newLastStep = day(notice.plannedOn());
                newPayBy = day(notice.payBy());
            }
        }
        int newShift = newLevel == level ? shiftDays : 0;
        return copy(openMinor, anchorDay, noticesFrom, newShift, newLevel, newLastStep, newPayBy, withdrawn);
    }

    private CaseItem copy(long open, int anchor, int notices, int shift, int steps, int lastStep, int by, boolean out) {
        return new CaseItem(
                id, patient, serviceDay, dueDay, billedMinor, open, anchor, notices, shift, steps, lastStep, by, out);
    }
}
