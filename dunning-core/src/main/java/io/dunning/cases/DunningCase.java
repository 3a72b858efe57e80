package io.dunning.cases;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.ContactPointFailed;
import io.dunning.cases.CaseEvent.ContradictionDecided;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.HoldPlaced;
import io.dunning.cases.CaseEvent.HoldReleased;
import io.dunning.cases.CaseEvent.InstalmentsInTime;
import io.dunning.cases.CaseEvent.LimitationTouched;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.PaperAsked;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PolicyAdopted;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.PromiseKept;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ServiceEffective;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.desk.DeskFile;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One debtor's file with one creditor for one kind of claim: what is open, how far the follow-up has gone, why it rests.
 *
 * <p>Immutable and pure: no clock, no I/O. What people do to a case are its methods; they answer an {@link Outcome} (events to
 * store, or a refusal). {@link #evolve} applies an event. What the nightly run does with a case is decided by {@link
 * io.dunning.escalation.Decider}.
 */
public final class DunningCase {

    /** A payment ordered on the last day may take so long to show: promises and instalments wait for it. */
    public static final int BANK_GRACE_DAYS = 3;

    private static final int HOLD_YEARS_MAX = 5;

    /** A plan that begins later is a slip of the pen, or no plan. */
    private static final int PLAN_BEGINS_DAYS_MAX = 92;

    private static final int PLAN_YEARS_MAX = 6;

    /** Law may set the effect some days after the post's last word, never months. */
    private static final int EFFECT_DAYS_MAX = 60;

    private final CaseId id;
    private final ClaimKind kind;
    private final CurrencyUnit currency;
    private final PolicyVersion policy;
    private final CaseState state;
    private final @Nullable ClosingReason closedFor;
    private final @Nullable Proposed proposed;
    private final @Nullable String ladder;
    private final List<CaseItem> items;
    private final List<Hold> holds;
    private final List<NoticeRecord> notices;
    private final List<ClockEvent> clockEvents;
    private final Map<ChannelKind, LocalDate> deadSince;
    private final @Nullable Promise promise;
    private final @Nullable InstalmentPlan plan;
    private final @Nullable DisputeGround dispute;
    private final DeskFile desk;
    private final LocalDate openedOn;
    private final LocalDate reviewOn;
    private final long version;
    private final long openMinor;
    private final boolean debtorOnly;
    private final boolean noticeWaiting;
    private final boolean noticeFailed;
    private final boolean noticeContradictory;
    private final int lastNoticeDay;

    DunningCase(CaseDraft draft) {
        id = draft.id;
        kind = draft.id.kind();
        currency = draft.currency;
        policy = draft.policy;
        state = draft.state;
        closedFor = draft.closedFor;
        proposed = draft.proposed;
        ladder = draft.ladder;
        items = List.copyOf(draft.items);
        holds = List.copyOf(draft.holds);
        notices = List.copyOf(draft.notices);
        clockEvents = List.copyOf(draft.clockEvents);
        deadSince = Map.copyOf(draft.deadSince);
        promise = draft.promise;
        plan = draft.plan;
        dispute = draft.dispute;
        desk = draft.desk;
        openedOn = draft.openedOn;
        reviewOn = draft.reviewOn;
        version = draft.version;
        openMinor = sumOpen(items);
        debtorOnly = items.stream().allMatch(i -> !i.isOpen() || i.patient().equals(id.debtor()));
        boolean waiting = false;
        boolean failed = false;
        boolean contradictory = false;
        int last = Integer.MIN_VALUE;
        for (NoticeRecord notice : notices) {
            waiting |= notice.isWaiting();
            failed |= notice.failed() || notice.replaced();
            contradictory |= notice.isContradictory();
            last = notice.stands() ? Math.max(last, (int) notice.plannedOn().toEpochDay()) : last;
        }
        noticeWaiting = waiting;
        noticeFailed = failed;
        noticeContradictory = contradictory;
        lastNoticeDay = last;
    }

    // ---- from history ----

    /** The case that these events tell of; the first one opened it. */
    public static DunningCase replay(List<? extends CaseEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof CaseEvent.CaseOpened opened)) {
            throw new IllegalArgumentException("a history begins with CaseOpened");
        }
        CaseDraft draft = new CaseDraft(opened);
        events.forEach(draft::apply);
        return draft.freeze();
    }

    /** The case after one more event. */
    public DunningCase evolve(CaseEvent event) {
        return evolve(List.of(event));
    }

    /** The case after these events. */
    public DunningCase evolve(List<? extends CaseEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        CaseDraft draft = new CaseDraft(this);
        events.forEach(draft::apply);
        return draft.freeze();
    }

    // ---- what comes in ----

    /** As {@link #add(Receivable, LocalDate, LocalDate)}, to be looked at when it is due. */
    public Outcome add(Receivable receivable, LocalDate on) {
        return add(receivable, receivable.dueOn(), on);
    }

    /**
     * Takes a receivable in. The same one again changes nothing; another content under the same id is refused. On a closed
     * case it opens the case again.
     *
     * @param firstReviewOn the first day on which a step for it can be due, by the policy
     */
    public Outcome add(Receivable receivable, LocalDate firstReviewOn, LocalDate on) {
        Amount billed = Amount.of(receivable.amount());
        if (!billed.currency().equals(currency)) {
            return Outcome.refused("other-currency", "The case is kept in " + currency.getCurrencyCode() + ".");
        }
        Optional<CaseItem> known = item(receivable.id());
        if (known.isPresent()) {
            CaseItem item = known.get();
            boolean same = item.billedMinor() == billed.minor()
                    && item.dueOn().equals(receivable.dueOn())
                    && item.serviceOn().equals(receivable.serviceOn())
                    && item.patient().equals(receivable.patient());
            return same
                    ? Outcome.of()
                    : Outcome.refused("differs", "Receivable " + receivable.id() + " is known with other content.");
        }
        if (state == CaseState.REFERRED) {
            return Outcome.refused("referred", "The case was handed over; recall it before adding a bill.");
        }
        List<CaseEvent> events = new ArrayList<>(2);
        if (state == CaseState.CLOSED || state == CaseState.AWAITING_DECISION) {
            events.add(new Reopened(on, BalanceCause.CORRECTION, false));
        }
        events.add(new ReceivableAdded(
                on,
                receivable.id(),
                receivable.patient(),
                receivable.serviceOn(),
                receivable.dueOn(),
                billed,
                firstReviewOn));
        return new Outcome.Accepted(events);
    }

    /**
     * Hears from the ledger what is open of an item now. Closes the case when nothing is, opens it again when something is,
     * keeps promises and plans, and stops notices that have not left.
     *
     * @param valueOn when the money moved
     * @param on the business date on which we learnt of it
     */
    public Outcome balance(ReceivableId receivable, Amount open, BalanceCause cause, LocalDate valueOn, LocalDate on) {
        Optional<CaseItem> item = item(receivable);
        if (item.isEmpty()) {
            return Outcome.refused("unknown-item", "The case has no receivable " + receivable + ".");
        }
        if (!open.currency().equals(currency)) {
            return Outcome.refused("other-currency", "The case is kept in " + currency.getCurrencyCode() + ".");
        }
        long before = item.get().openMinor();
        if (before == open.minor()) {
            return Outcome.of();
        }
        List<CaseEvent> events = new ArrayList<>(4);
        stopWaiting(events, on, "balance-changed", n -> n.covers(receivable));
        events.add(new BalanceChanged(on, receivable, open, cause, valueOn));
        CaseItem after = item.get().withOpen(open.minor());
        Amount openAll = new Amount(openMinor() - item.get().askedMinor() + after.askedMinor(), currency);
        if (openAll.isPositive()) {
            if (state == CaseState.CLOSED && open.minor() > before && closedFor == ClosingReason.PAID) {
                events.add(new Reopened(on, cause, true));
            } else if (promise != null && promise.isKeptAt(openAll)) {
                events.add(new PromiseKept(on));
            }
        } else {
            settleAgreements(events, on);
            if (state != CaseState.CLOSED) {
                boolean credited = cause == BalanceCause.CREDIT_NOTE;
                events.add(new Closed(on, credited ? ClosingReason.CREDITED : ClosingReason.PAID, "", ""));
            }
        }
        return new Outcome.Accepted(events);
    }

    private void settleAgreements(List<CaseEvent> events, LocalDate on) {
        if (promise != null) {
            events.add(new PromiseKept(on));
        }
        if (plan != null) {
            events.add(new PlanEnded(on, true));
        }
    }

    // ---- what people agree and object ----

    /** The debtor promises an amount by a day; the case rests until then. */
    public Outcome promise(Amount amount, LocalDate by, LocalDate on) {
        if (state != CaseState.OPEN) {
            return notOpen();
        }
        if (by.isBefore(on) || by.isAfter(on.plusDays(60))) {
            return Outcome.refused("promise-day", "A promise is for today or one of the next 60 days.");
        }
        Amount open = open();
        if (!amount.currency().equals(currency)) {
            return Outcome.refused("other-currency", "The case is kept in " + currency.getCurrencyCode() + ".");
        }
        if (!amount.isPositive() || open.isLessThan(amount)) {
            return Outcome.refused("promise-amount", "A promise is for a positive amount up to what is open.");
        }
        List<CaseEvent> events = stopWaiting(on, "promised");
        events.add(new Promised(on, new Promise(amount, by, open), by.plusDays(BANK_GRACE_DAYS)));
        return new Outcome.Accepted(events);
    }

    /**
     * The debtor pays in instalments; they add up to what is open, begin within 92 days and end within six years. They take the place of a
     * promise, which is then neither kept nor broken.
     */
    public Outcome agree(InstalmentPlan agreed, LocalDate on) {
        if (state != CaseState.OPEN) {
            return notOpen();
        }
        if (!agreed.total().equals(open())) {
            return Outcome.refused("plan-total", "The instalments must add up to what is open.");
        }
        if (agreed.instalments().get(0).by().isBefore(on)) {
            return Outcome.refused("plan-day", "The first instalment lies in the past.");
        }
        if (agreed.instalments().get(0).by().isAfter(on.plusDays(PLAN_BEGINS_DAYS_MAX))
                || agreed.lastBy().isAfter(on.plusYears(PLAN_YEARS_MAX))) {
            return Outcome.refused(
                    "plan-day",
                    "A plan begins within " + PLAN_BEGINS_DAYS_MAX + " days and ends within " + PLAN_YEARS_MAX
                            + " years.");
        }
        List<CaseEvent> events = stopWaiting(on, "plan-agreed");
        events.add(new PlanAgreed(on, agreed, agreed.instalments().get(0).by().plusDays(BANK_GRACE_DAYS)));
        return new Outcome.Accepted(events);
    }

    /** More time is given, up to and including {@code until}. */
    public Outcome defer(LocalDate until, LocalDate on) {
        return hold(HoldReason.DEFERRAL, until, on);
    }

    /** The case rests, up to and including {@code until}, or until released where that is {@code null}. */
    public Outcome hold(HoldReason reason, @Nullable LocalDate until, LocalDate on) {
        if (state == CaseState.CLOSED) {
            return notOpen();
        }
        if (reason == HoldReason.DISPUTE || reason == HoldReason.PROMISE || reason == HoldReason.PLAN) {
            return Outcome.refused("hold-reason", reason + " is placed by the act of that name.");
        }
        if (until != null && until.isBefore(on)) {
            return Outcome.refused("hold-day", "A hold that is placed today does not end before today.");
        }
        if (until != null && until.isAfter(on.plusYears(HOLD_YEARS_MAX))) {
            return Outcome.refused(
                    "hold-day", "A hold ends within " + HOLD_YEARS_MAX + " years, or is left without an end.");
        }
        List<CaseEvent> events = stopWaiting(on, "held");
        events.add(new HoldPlaced(on, new Hold(reason, on, until)));
        return new Outcome.Accepted(events);
    }

    /** The rest ends. The days it took are added to every running term. */
    public Outcome release(HoldReason reason, LocalDate on) {
        Optional<Hold> hold = activeHold(reason);
        if (hold.isEmpty()) {
            return Outcome.refused("no-hold", "The case has no hold for " + reason + ".");
        }
        if (reason == HoldReason.DISPUTE || reason == HoldReason.PROMISE || reason == HoldReason.PLAN) {
            return Outcome.refused("hold-reason", reason + " ends by the act of that name.");
        }
        return Outcome.of(new HoldReleased(on, reason, suspendedDays(hold.get(), on)));
    }

    /** The debtor objects. Nothing goes out until it is decided. */
    public Outcome dispute(DisputeGround ground, LocalDate answerBy, LocalDate on) {
        if (state == CaseState.CLOSED) {
            return notOpen();
        }
        if (dispute != null) {
            return Outcome.refused("disputed", "An objection is already being looked at.");
        }
        List<CaseEvent> events = stopWaiting(on, "disputed");
        events.add(new Disputed(on, ground, answerBy));
        return new Outcome.Accepted(events);
    }

    /** The provider decides about the objection. */
    public Outcome decideDispute(DisputeDecision decision, String decidedBy, LocalDate on) {
        Optional<Hold> hold = activeHold(HoldReason.DISPUTE);
        if (dispute == null || hold.isEmpty()) {
            return Outcome.refused("not-disputed", "No objection is open.");
        }
        List<CaseEvent> events = new ArrayList<>(2);
        events.add(new DisputeDecided(on, decision, suspendedDays(hold.get(), on)));
        switch (decision) {
            case CLAIM_STANDS -> {}
            case CREDIT -> {
                // A case that was closed while the objection was open stays as it is.
                if (state.mayBecome(CaseState.CLOSED)) {
                    events.add(new Closed(on, ClosingReason.CREDITED, "provider-decision", decidedBy));
                }
            }
            case CONCILIATION -> {
                if (state.mayBecome(CaseState.REFERRED)) {
                    events.add(new Referred(on, "conciliation", decidedBy));
                }
            }
        }
        return new Outcome.Accepted(events);
    }

    // ---- how it ends ----

    /** It is credited, by the provider's decision. */
    public Outcome credit(String decidedBy, LocalDate on) {
        return close(ClosingReason.CREDITED, "provider-decision", decidedBy, on);
    }

    /** The creditor takes it back. */
    public Outcome recall(String decidedBy, LocalDate on) {
        return close(ClosingReason.RECALLED, "creditor", decidedBy, on);
    }

    /** It cannot be collected; two different people propose and approve, and a document shows it. */
    public Outcome excludeUncollectible(String evidence, String proposedBy, String approvedBy, LocalDate on) {
        if (evidence.isBlank()) {
            return Outcome.refused("no-evidence", "An exclusion needs the reference of what shows it.");
        }
        if (proposedBy.equals(approvedBy)) {
            return Outcome.refused("four-eyes", "Whoever proposes an exclusion does not approve it.");
        }
        return close(ClosingReason.UNCOLLECTIBLE, evidence, approvedBy, on);
    }

    /** Its limitation period is over, as somebody confirms. */
    public Outcome closeTimeBarred(String approvedBy, LocalDate on) {
        return close(ClosingReason.TIME_BARRED, "limitation", approvedBy, on);
    }

    private Outcome close(ClosingReason reason, String evidence, String by, LocalDate on) {
        if (state == CaseState.CLOSED) {
            return notOpen();
        }
        List<CaseEvent> events = stopWaiting(on, "closed");
        events.add(new Closed(on, reason, evidence, by));
        return new Outcome.Accepted(events);
    }

    /** It is handed over to a court, a board, an enforcement body or an agency. A person approves that. */
    public Outcome refer(String to, String approvedBy, LocalDate on) {
        if (!state.mayBecome(CaseState.REFERRED)) {
            return notOpen();
        }
        if (approvedBy.isBlank()) {
            return Outcome.refused("approval", "A hand-over needs somebody who approves it.");
        }
        if (!activeHolds(on).isEmpty()) {
            return Outcome.refused("held", "A case that rests is not handed over.");
        }
        List<CaseEvent> events = stopWaiting(on, "referred");
        events.add(new Referred(on, to, approvedBy));
        return new Outcome.Accepted(events);
    }

    /** It is followed up again: the proposal was turned down, or it came back from where it had been handed over. */
    public Outcome resume(LocalDate on) {
        if (state != CaseState.AWAITING_DECISION && state != CaseState.REFERRED) {
            return Outcome.refused(
                    "not-waiting", "Only a case that waits for a decision or was handed over is resumed.");
        }
        return Outcome.of(new Reopened(on, BalanceCause.CORRECTION, true));
    }

    /** It goes on under another version of its policy. */
    public Outcome adopt(PolicyVersion next, LocalDate on) {
        return next.equals(policy) ? Outcome.of() : Outcome.of(new PolicyAdopted(on, next));
    }

    /** Something else started the limitation period anew, such as a court step. */
    public Outcome touchLimitation(ClockEvent event, LocalDate on) {
        return Outcome.of(new LimitationTouched(on, event));
    }

    /** A receipt came. The same one again changes nothing; one for a notice that this case never planned is refused. */
    public Outcome receipt(NoticeKey key, String receiptId, Receipt.Outcome outcome, String rawHash, LocalDate on) {
        Optional<NoticeRecord> notice = notice(key);
        if (notice.isEmpty()) {
            return Outcome.refused("unknown-notice", "The case has no notice " + key + ".");
        }
        if (notice.get().receipts().contains(receiptId)) {
            return Outcome.of();
        }
        return Outcome.of(new ReceiptCounted(on, key, receiptId, outcome, rawHash));
    }

    /**
     * As {@link #receipt(NoticeKey, String, Receipt.Outcome, String, LocalDate)}, with what the receipt says beyond its outcome. One with an
     * effect before its notice was decided, or long after the receipt, is refused.
     */
    public Outcome receipt(NoticeKey key, Receipt receipt, String rawHash, LocalDate on) {
        Outcome counted = receipt(key, receipt.receiptId(), receipt.outcome(), rawHash, on);
        if (!(counted instanceof Outcome.Accepted accepted) || accepted.events().isEmpty()) {
            return counted;
        }
        List<CaseEvent> events = new ArrayList<>(accepted.events());
        if (receipt.detail() != Receipt.Detail.NONE) {
            events.add(new ReceiptDetailed(on, key, receipt.receiptId(), receipt.detail()));
        }
        LocalDate effect = receipt.effectiveOn();
        if (effect != null) {
            LocalDate plannedOn = notice(key).orElseThrow().plannedOn();
            if (effect.isBefore(plannedOn) || effect.isAfter(on.plusDays(EFFECT_DAYS_MAX))) {
                return Outcome.refused(
                        "effect-day",
                        "A notice takes effect from its decision to " + EFFECT_DAYS_MAX + " days after the receipt.");
            }
            events.add(new ServiceEffective(on, key, effect));
        }
        return new Outcome.Accepted(events);
    }

    /** A person says whether a notice arrived of which receipts say both. */
    public Outcome decideContradiction(NoticeKey key, boolean arrived, String decidedBy, LocalDate on) {
        boolean contradictory = notice(key).map(NoticeRecord::isContradictory).orElse(false);
        if (!contradictory) {
            return Outcome.refused("not-contradictory", "No receipts of this notice contradict each other.");
        }
        if (decidedBy.isBlank()) {
            return Outcome.refused("decided-by", "Somebody decides it, and is named by an id.");
        }
        return Outcome.of(new ContradictionDecided(on, key, arrived, decidedBy));
    }

    /**
     * The debtor wants the latest notice on paper: its step goes again by post, where it has such an option that may be used. It then carries
     * no greater fee than the one it stands for.
     */
    public Outcome askForPaper(LocalDate on) {
        if (state != CaseState.OPEN) {
            return notOpen();
        }
        NoticeRecord latest = null;
        for (NoticeRecord notice : notices) {
            latest = notice.stands() && coversOpen(notice) ? notice : latest;
        }
        if (latest == null) {
            return Outcome.refused("no-notice", "No notice went out that could go again on paper.");
        }
        Optional<NoticeRecord> main = mainOf(latest).filter(NoticeRecord::stands);
        if (latest.channel().isPostal()
                || main.filter(m -> m.channel().isPostal()).isPresent()) {
            return Outcome.refused("on-paper", "The latest notice went by post.");
        }
        List<CaseEvent> events = stopWaiting(on, "paper-asked");
        main.ifPresent(m -> events.add(new PaperAsked(on, m.key())));
        events.add(new PaperAsked(on, latest.key()));
        return new Outcome.Accepted(events);
    }

    private boolean coversOpen(NoticeRecord notice) {
        return items.stream().anyMatch(i -> i.isOpen() && notice.covers(i.id()));
    }

    /**
     * A message of another case of the same debtor came back: where this channel leads is not used until the host confirms it on a later day.
     */
    public Outcome contactPointFailed(ChannelKind channel, LocalDate on) {
        LocalDate since = deadSince.get(channel);
        return since != null && !since.isBefore(on) ? Outcome.of() : Outcome.of(new ContactPointFailed(on, channel));
    }

    // ---- what time does ----

    /**
     * What has come to pass by that day without anybody doing anything: holds that ran out, promises and plans that were kept
     * or broken, deadlines of the desk that came.
     */
    public List<CaseEvent> catchUp(LocalDate on) {
        if (holds.isEmpty() && desk.isEmpty()) {
            return List.of();
        }
        List<CaseEvent> events = desk.reachedBy(on);
        for (Hold hold : holds) {
            if (hold.until() != null && hold.until().isBefore(on)) {
                events.add(
                        switch (hold.reason()) {
                            case PROMISE ->
                                promise != null && promise.isKeptAt(open())
                                        ? new PromiseKept(on)
                                        : new PromiseBroken(on);
                            case PLAN -> planCheck(on);
                            default ->
                                new HoldReleased(
                                        on,
                                        hold.reason(),
                                        suspendedDays(hold, hold.until().plusDays(1)));
                        });
            }
        }
        return events;
    }

    private CaseEvent planCheck(LocalDate on) {
        if (plan == null) {
            return new PlanEnded(on, true);
        }
        LocalDate settled = on.minusDays(BANK_GRACE_DAYS + 1L);
        Amount paid = plan.total().minus(open());
        if (paid.isLessThan(plan.dueThrough(settled))) {
            return new PlanEnded(on, false);
        }
        LocalDate next = plan.nextByAfter(settled);
        return next.isAfter(settled)
                ? new InstalmentsInTime(on, next.plusDays(BANK_GRACE_DAYS))
                : new PlanEnded(on, true);
    }

    // ---- asking the case ----

    public CaseId id() {
        return id;
    }

    public ClaimKind kind() {
        return kind;
    }

    public CurrencyUnit currency() {
        return currency;
    }

    /** Under which version of which policy it is judged. */
    public PolicyVersion policy() {
        return policy;
    }

    public CaseState state() {
        return state;
    }

    public Optional<ClosingReason> closedFor() {
        return Optional.ofNullable(closedFor);
    }

    /** What a person is asked to decide, while the case waits for that. */
    public Optional<Proposed> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** The ladder it is on, once a step was taken. */
    public Optional<String> ladder() {
        return Optional.ofNullable(ladder);
    }

    /** As {@link #ladder}, without an object for the answer. */
    public @Nullable String ladderOrNull() {
        return ladder;
    }

    public List<CaseItem> items() {
        return items;
    }

    public Optional<CaseItem> item(ReceivableId receivable) {
        return items.stream().filter(i -> i.id().equals(receivable)).findFirst();
    }

    public List<Hold> holds() {
        return holds;
    }

    public List<Hold> activeHolds(LocalDate on) {
        return holds.stream().filter(h -> h.isActive(on.toEpochDay())).toList();
    }

    public List<NoticeRecord> notices() {
        return notices;
    }

    public Optional<NoticeRecord> notice(NoticeKey key) {
        return notices.stream().filter(n -> n.key().equals(key)).findFirst();
    }

    /** The notice that this one goes along with; empty for one that goes by itself. */
    public Optional<NoticeRecord> mainOf(NoticeRecord notice) {
        return notice.companion() ? Optional.of(notices.get(notices.indexOf(notice) - 1)) : Optional.empty();
    }

    public Optional<Promise> promise() {
        return Optional.ofNullable(promise);
    }

    public Optional<InstalmentPlan> plan() {
        return Optional.ofNullable(plan);
    }

    public Optional<DisputeGround> dispute() {
        return Optional.ofNullable(dispute);
    }

    /** What the desk knows of it: enquiries, promised calls, complaints, deadlines. */
    public DeskFile desk() {
        return desk;
    }

    /** The channels on which the address turned out to be wrong, and since when. */
    public Map<ChannelKind, LocalDate> deadSince() {
        return deadSince;
    }

    /** Whether a message to this point came back as "address unknown" after the point was last confirmed. */
    public boolean isDead(ContactPoint point) {
        if (deadSince.isEmpty()) {
            return false;
        }
        LocalDate since = deadSince.get(point.channel());
        return since != null && !point.seenOn().isAfter(since);
    }

    /**
     * As {@link #isDead(ContactPoint)}, also where the message went by another channel of this debtor to the same address: a number on which
     * somebody else answers gets no text messages either.
     */
    public boolean isDead(ContactPoint point, Debtor debtor) {
        if (deadSince.isEmpty()) {
            return false;
        }
        for (Map.Entry<ChannelKind, LocalDate> dead : deadSince.entrySet()) {
            ContactPoint other = debtor.bestPoint(dead.getKey());
            boolean same = dead.getKey() == point.channel()
                    || other != null
                            && other.address().value().equals(point.address().value());
            if (same && !point.seenOn().isAfter(dead.getValue())) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many messages in a row did not arrive by that channel, for reasons that may pass: one that arrived begins the row anew.
     *
     * @param confirmedOn only messages after that day count
     */
    public int failuresInARow(ChannelKind channel, LocalDate confirmedOn) {
        int failures = 0;
        if (noticeFailed) {
            for (NoticeRecord notice : notices) {
                if (notice.channel() == channel && notice.plannedOn().isAfter(confirmedOn)) {
                    boolean lost = notice.failed()
                            && !notice.isContradictory()
                            && !notice.receipts().isEmpty();
                    boolean arrived = notice.grade().reaches(EvidenceGrade.DELIVERED);
                    failures = lost ? failures + 1 : arrived ? 0 : failures;
                }
            }
        }
        return failures;
    }

    /** What happened to its limitation period so far, without the notices. */
    public List<ClockEvent> clockEvents() {
        return clockEvents;
    }

    /** All that may have started the limitation period of an item anew, its notices included. */
    public List<ClockEvent> clockEvents(CaseItem item) {
        List<ClockEvent> all = new ArrayList<>(clockEvents);
        for (NoticeRecord notice : notices) {
            if (notice.isProved(EvidenceGrade.HANDED_OVER)
                    && notice.covers(item.id())
                    && notice.channel() != ChannelKind.VOICE
                    && notice.channel() != ChannelKind.AGENT_CALL) {
                all.add(new ClockEvent(ClockEventType.WRITTEN_DEMAND, notice.countsFrom(), notice.grade()));
            }
        }
        return all;
    }

    /** When the file was opened. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** The day on which it is looked at next; 9999-12-31 while nobody looks by themselves. */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    /** How many events made it. */
    public long version() {
        return version;
    }

    /** What is open of all its items. */
    public Amount open() {
        return new Amount(openMinor(), currency);
    }

    /** {@link #open} in minor units. */
    public long openMinor() {
        return openMinor;
    }

    private static long sumOpen(List<CaseItem> items) {
        long sum = 0;
        for (CaseItem item : items) {
            sum += item.askedMinor();
        }
        return sum;
    }

    /** Whether all that is open is for services to the debtor themselves. */
    public boolean concernsDebtorOnly() {
        return debtorOnly;
    }

    /** Whether a notice waits in the outbox. */
    public boolean hasNoticeWaiting() {
        return noticeWaiting;
    }

    /** Whether a notice failed, or was asked for on paper, now or earlier. */
    public boolean hasNoticeFailed() {
        return noticeFailed;
    }

    /** Whether receipts of a notice contradict each other. */
    public boolean hasContradiction() {
        return noticeContradictory;
    }

    /** When the latest notice that stands was planned, as days since 1970-01-01; {@link Integer#MIN_VALUE} for never. */
    public int lastNoticeDay() {
        return lastNoticeDay;
    }

    private Optional<Hold> activeHold(HoldReason reason) {
        return holds.stream().filter(h -> h.reason() == reason).findFirst();
    }

    /**
     * For how many days up to {@code end} the terms stood still because of this hold and of no other one: the days on which a later
     * hold that goes on was active too are counted when that one ends.
     */
    private int suspendedDays(Hold hold, LocalDate end) {
        LocalDate counted = end;
        for (Hold other : holds) {
            boolean goesOn = !other.equals(hold)
                    && other.isActive(end.toEpochDay())
                    && other.reason() != HoldReason.PROMISE
                    && other.reason() != HoldReason.PLAN;
            if (goesOn && other.from().isBefore(counted)) {
                counted = other.from();
            }
        }
        return (int) Math.max(0, ChronoUnit.DAYS.between(hold.from(), counted));
    }

    private List<CaseEvent> stopWaiting(LocalDate on, String rule) {
        List<CaseEvent> events = new ArrayList<>(2);
        stopWaiting(events, on, rule, n -> true);
        return events;
    }

    private void stopWaiting(List<CaseEvent> events, LocalDate on, String rule, Predicate<NoticeRecord> which) {
        for (NoticeRecord notice : notices) {
            if (notice.isWaiting() && which.test(notice)) {
                events.add(new NoticeCancelled(on, notice.key(), rule));
            }
        }
    }

    private Outcome notOpen() {
        return Outcome.refused("not-open", "The case is " + state + ".");
    }

    /** Two cases are equal if nothing that can be asked of them differs: a replayed history gives an equal case. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DunningCase that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    private List<Object> parts() {
        return List.of(
                id,
                currency,
                policy,
                state,
                closedFor(),
                proposed(),
                ladder(),
                items,
                holds,
                notices,
                clockEvents,
                deadSince,
                promise(),
                plan(),
                dispute(),
                desk,
                openedOn,
                reviewOn,
                version);
    }

    /** Names the id, the state and the version only. */
    @Override
    public String toString() {
        return "DunningCase[" + id + ", " + state + ", version " + version + "]";
    }
}
