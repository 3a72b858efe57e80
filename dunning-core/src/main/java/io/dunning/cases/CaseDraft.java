package io.dunning.cases;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.desk.DeskFile;
import io.dunning.desk.Enquiry;
import io.dunning.desk.EnquiryId;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A case while events are applied to it. Only events touch it; what comes out is a {@link DunningCase}. */
public final class CaseDraft {

    /** The review day of a case that nobody looks at by itself. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    final CaseId id;
    final CurrencyUnit currency;
    PolicyVersion policy;
    CaseState state = CaseState.OPEN;

    @Nullable
    ClosingReason closedFor;

    @Nullable
    Proposed proposed;

    @Nullable
    String ladder;

    final List<CaseItem> items;
    final List<Hold> holds;
    final List<NoticeRecord> notices;
    final List<ClockEvent> clockEvents;
    final Map<ChannelKind, LocalDate> deadSince;

    @Nullable
    Promise promise;

    @Nullable
    InstalmentPlan plan;

    @Nullable
    DisputeGround dispute;

    DeskFile desk = DeskFile.EMPTY;

    final LocalDate openedOn;
    LocalDate reviewOn;
    long version;

    CaseDraft(CaseEvent.CaseOpened opened) {
        this(opened.caseId(), SharedParts.currency(opened.currency()), opened.policy(), opened.on());
    }

    /** A case that was just opened, with nothing in it. */
    CaseDraft(CaseId id, CurrencyUnit currency, PolicyVersion policy, LocalDate openedOn) {
        this.id = id;
        this.currency = currency;
        this.policy = policy;
        this.openedOn = openedOn;
        reviewOn = openedOn;
        items = new ArrayList<>(1);
        holds = new ArrayList<>(0);
        notices = new ArrayList<>(0);
        clockEvents = new ArrayList<>(0);
        deadSince = new EnumMap<>(ChannelKind.class);
    }

    CaseDraft(DunningCase from) {
        id = from.id();
        currency = from.currency();
        policy = from.policy();
        state = from.state();
        closedFor = from.closedFor().orElse(null);
        proposed = from.proposed().orElse(null);
        ladder = from.ladder().orElse(null);
        items = new ArrayList<>(from.items());
        holds = new ArrayList<>(from.holds());
        notices = new ArrayList<>(from.notices());
        clockEvents = new ArrayList<>(from.clockEvents());
        deadSince = new EnumMap<>(ChannelKind.class);
        deadSince.putAll(from.deadSince());
        promise = from.promise().orElse(null);
        plan = from.plan().orElse(null);
        dispute = from.dispute().orElse(null);
        desk = from.desk();
        openedOn = from.openedOn();
        reviewOn = from.reviewOn();
        version = from.version();
    }

    void apply(CaseEvent event) {
        event.applyTo(this);
        version++;
    }

    void become(CaseState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("case " + id + " cannot go from " + state + " to " + next);
        }
        state = next;
        proposed = null;
        if (next != CaseState.OPEN) {
            reviewOn = NEVER;
        }
    }

    CaseItem item(ReceivableId receivable) {
        return items.stream()
                .filter(i -> i.id().equals(receivable))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + id + " has no item " + receivable));
    }

    void replace(CaseItem item) {
        items.replaceAll(i -> i.id().equals(item.id()) ? item : i);
    }

    NoticeRecord notice(NoticeKey key) {
        return notices.stream()
                .filter(n -> n.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + id + " has no notice " + key));
    }

    void replace(NoticeRecord notice) {
        notices.replaceAll(n -> n.key().equals(notice.key()) ? notice : n);
    }

    void place(Hold hold) {
        release(hold.reason());
        holds.add(hold);
    }

    void release(HoldReason reason) {
        holds.removeIf(h -> h.reason() == reason);
    }

    void withdrawItems() {
        items.replaceAll(CaseItem::asWithdrawn);
    }

    void shiftTerms(int days) {
        if (days > 0) {
            items.replaceAll(i -> i.shifted(days));
        }
    }

    void acknowledged(LocalDate on) {
        clockEvents.add(new ClockEvent(ClockEventType.ACKNOWLEDGEMENT, on, EvidenceGrade.ACKNOWLEDGED));
    }

    void relevel() {
        items.replaceAll(i -> i.relevelled(notices));
        if (items.stream().allMatch(i -> i.level() == 0)) {
            ladder = null;
        } else if (ladder == null) {
            ladder = ladderOfLastStep();
        }
    }

    /** The ladder of the last step that still stands for an open item: one taken for lost may turn out to have left. */
    private @Nullable String ladderOfLastStep() {
        for (int i = notices.size() - 1; i >= 0; i--) {
            NoticeRecord notice = notices.get(i);
            for (CaseItem item : items) {
                if (notice.stands() && item.isOpen() && i >= item.noticesFrom() && notice.covers(item.id())) {
                    return notice.ladder();
                }
            }
        }
        return null;
    }

    void anchor(LocalDate on) {
        int noticesSoFar = notices.size();
        items.replaceAll(i -> i.isOpen() ? i.anchored(on, noticesSoFar) : i);
        ladder = null;
        promise = null;
        plan = null;
        release(HoldReason.PROMISE);
        release(HoldReason.PLAN);
    }

    void prove(NoticeKey key, EvidenceGrade grade, LocalDate on) {
        replace(notice(key).graded(grade, on));
        relevel();
    }

    void fail(NoticeKey key, boolean addressInvalid, LocalDate on) {
        NoticeRecord notice = notice(key).asFailed();
        if (addressInvalid) {
            notice = notice.saying(Receipt.Detail.NO_SUCH_ADDRESS);
        }
        replace(notice);
        relevel();
        if (addressInvalid) {
            die(notice.channel(), on);
        }
        reviewNextDay(on);
    }

    void die(ChannelKind channel, LocalDate on) {
        deadSince.merge(channel, on, (a, b) -> a.isAfter(b) ? a : b);
    }

    Enquiry enquiry(EnquiryId enquiry) {
        return desk.enquiry(enquiry)
                .orElseThrow(() -> new IllegalStateException("case " + id + " has no enquiry " + enquiry));
    }

    void enquiry(EnquiryId enquiry, UnaryOperator<Enquiry> change) {
        desk(desk.replacing(change.apply(enquiry(enquiry))));
    }

    /** Takes over what is at the desk now; the case is looked at when the first of its deadlines comes. */
    void desk(DeskFile next) {
        desk = next;
        reviewAt(reviewOn);
    }

    /** Sets the review day, which is never later than a deadline of the desk; a case that is not followed up has none. */
    void reviewAt(LocalDate day) {
        if (state == CaseState.OPEN) {
            LocalDate look = desk.lookOn();
            reviewOn = look.isBefore(day) ? look : day;
        }
    }

    void reviewNextDay(LocalDate on) {
        if (state == CaseState.OPEN && reviewOn.isAfter(on.plusDays(1))) {
            reviewOn = on.plusDays(1);
        }
    }

    DunningCase freeze() {
        Objects.requireNonNull(reviewOn, "reviewOn");
        return new DunningCase(this);
    }
}
