package io.dunning.desk;

import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.DeskView.Bill;
import io.dunning.desk.DeskView.Letter;
import io.dunning.desk.DeskView.Notice;
import io.dunning.desk.DeskView.Owed;
import io.dunning.desk.DeskView.Whole;
import io.dunning.escalation.Explanation;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be said to whoever asks: by how sure it is who they are, for whom they may speak, and of whose bills they may hear. Pure.
 */
public final class Disclosure {

    private final DunningCase dunningCase;
    private final Debtor debtor;
    private final @Nullable Explanation explanation;

    private Disclosure(DunningCase dunningCase, Debtor debtor, @Nullable Explanation explanation) {
        if (!debtor.id().equals(dunningCase.id().debtor())) {
            throw new IllegalArgumentException("case " + dunningCase.id() + " is not of debtor " + debtor.id());
        }
        this.dunningCase = dunningCase;
        this.debtor = debtor;
        this.explanation = explanation;
    }

    /** Of a case. The master data say of whose bills its debtor may hear. */
    public static Disclosure of(DunningCase dunningCase, Debtor debtor) {
        return new Disclosure(dunningCase, debtor, null);
    }

    /** With why what is next is next, such as {@code engine.explain} tells. */
    public Disclosure explained(Explanation why) {
        return new Disclosure(dunningCase, debtor, why);
    }

    /**
     * What may be said in an enquiry on that day. Nothing but its id where it has ended.
     *
     * @throws IllegalArgumentException where the case has no such enquiry
     */
    public DeskView in(EnquiryId id, LocalDate on) {
        Enquiry enquiry = dunningCase
                .desk()
                .enquiry(id)
                .orElseThrow(() -> new IllegalArgumentException("case " + dunningCase.id() + " has no enquiry " + id));
        IdentityLevel level = enquiry.isOpen() ? enquiry.reaches(on) : IdentityLevel.UNKNOWN;
        List<CaseItem> theirs =
                dunningCase.items().stream().filter(mayHearOf(enquiry, on)).toList();
        boolean all = theirs.size() == dunningCase.items().size();
        return new DeskView(
                id,
                level,
                level.reaches(IdentityLevel.CLAIMED) ? notice(theirs) : null,
                level.reaches(IdentityLevel.VERIFIED) ? owed(theirs, all) : null,
                level.reaches(IdentityLevel.STRONG) && all ? whole() : null);
    }

    private Predicate<CaseItem> mayHearOf(Enquiry enquiry, LocalDate on) {
        Admission admission = enquiry.admission();
        return enquiry.caller() == Caller.DEBTOR
                ? item -> debtor.mayBeToldOf(item.patient(), on.toEpochDay())
                : item -> admission != null && item.patient().equals(admission.onBehalfOf());
    }

    private static Notice notice(List<CaseItem> theirs) {
        return new Notice(theirs.stream().anyMatch(CaseItem::isOpen));
    }

    private Owed owed(List<CaseItem> theirs, boolean all) {
        List<Bill> bills =
                theirs.stream().filter(CaseItem::isOpen).map(this::bill).toList();
        long open = theirs.stream().mapToLong(CaseItem::askedMinor).sum();
        List<Letter> letters = dunningCase.notices().stream()
                .filter(n -> n.stands() && !n.isWaiting())
                .filter(n -> theirs.stream().filter(i -> n.covers(i.id())).count()
                        == n.items().size())
                .map(this::letter)
                .toList();
        return new Owed(
                dunningCase.kind(),
                bills,
                money(open),
                letters,
                all ? dunningCase.promise().orElse(null) : null,
                all ? dunningCase.plan().orElse(null) : null);
    }

    private Bill bill(CaseItem item) {
        return new Bill(
                item.id(),
                item.serviceOn(),
                item.dueOn(),
                item.payBy(),
                money(item.billedMinor()),
                money(item.openMinor()));
    }

    private Letter letter(NoticeRecord notice) {
        return new Letter(
                notice.plannedOn(),
                notice.channel(),
                notice.kind(),
                notice.payBy(),
                money(notice.feeMinor()),
                notice.grade(),
                notice.items());
    }

    private Amount money(long minor) {
        return new Amount(minor, dunningCase.currency());
    }

    private Whole whole() {
        return new Whole(dunningCase.holds(), dunningCase.dispute().orElse(null), dunningCase.desk(), explanation);
    }
}
