package io.dunning.cases;

import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.util.List;

/** The items of a case in its snapshot. What is as with nearly every item takes a mark instead of its bytes. */
final class CaseSnapshotItems {

    private static final int FOR_DEBTOR = 1;
    private static final int WITHDRAWN = 1 << 1;
    private static final int OPEN_AS_BILLED = 1 << 2;
    private static final int FROM_DUE_DAY = 1 << 3;
    private static final int NO_STEP = 1 << 4;
    private static final int ALL = (1 << 5) - 1;

    private CaseSnapshotItems() {}

    static void write(DunningCase dunningCase, CaseSnapshotBytes out) {
        PersonId debtor = dunningCase.id().debtor();
        List<CaseItem> items = dunningCase.items();
        out.number(items.size());
        for (CaseItem item : items) {
            write(item, debtor, out);
        }
    }

    static void read(CaseSnapshotCursor in, CaseDraft draft) {
        for (int left = in.count(); left > 0; left--) {
            draft.items.add(read(in, draft.id.debtor()));
        }
    }

    private static void write(CaseItem item, PersonId debtor, CaseSnapshotBytes out) {
        int marks = marks(item, debtor);
        out.number(marks);
        out.text(item.id().value());
        if ((marks & FOR_DEBTOR) == 0) {
            out.text(item.patient().value());
        }
        out.day(item.serviceDay());
        out.day(item.dueDay());
        out.signed(item.billedMinor());
        if ((marks & OPEN_AS_BILLED) == 0) {
            out.signed(item.openMinor());
        }
        if ((marks & FROM_DUE_DAY) == 0) {
            out.day(item.anchorDay());
        }
        out.number(item.noticesFrom());
        if ((marks & NO_STEP) == 0) {
            out.number(item.shiftDays());
            out.number(item.level());
            out.day(item.lastStepDay());
            out.day(item.payByDay());
        }
    }

    private static CaseItem read(CaseSnapshotCursor in, PersonId debtor) {
        int marks = in.marks(ALL);
        boolean stepped = (marks & NO_STEP) == 0;
        ReceivableId id = new ReceivableId(in.text());
        PersonId patient = (marks & FOR_DEBTOR) == 0 ? new PersonId(in.text()) : debtor;
        int service = in.dayNumber();
        int due = in.dayNumber();
        long billed = in.signed();
        long open = (marks & OPEN_AS_BILLED) == 0 ? in.signed() : billed;
        int anchor = (marks & FROM_DUE_DAY) == 0 ? in.dayNumber() : due;
        return new CaseItem(
                id,
                patient,
                service,
                due,
                billed,
                open,
                anchor,
                in.wholeNumber(),
                stepped ? in.wholeNumber() : 0,
                stepped ? in.wholeNumber() : 0,
                stepped ? in.dayNumber() : anchor,
                stepped ? in.dayNumber() : anchor,
                (marks & WITHDRAWN) != 0);
    }

    private static int marks(CaseItem item, PersonId debtor) {
        boolean noStep = item.level() == 0
                && item.shiftDays() == 0
                && item.lastStepDay() == item.anchorDay()
                && item.payByDay() == item.anchorDay();
        return (item.patient().equals(debtor) ? FOR_DEBTOR : 0)
                | (item.withdrawn() ? WITHDRAWN : 0)
                | (item.openMinor() == item.billedMinor() ? OPEN_AS_BILLED : 0)
                | (item.anchorDay() == item.dueDay() ? FROM_DUE_DAY : 0)
                | (noStep ? NO_STEP : 0);
    }
}
