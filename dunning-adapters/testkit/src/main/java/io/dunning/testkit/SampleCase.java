package io.dunning.testkit;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.Recording;
import io.dunning.desk.Caller;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A case for tests: the sample debtor's, with one bill of 100 euros and nothing sent yet, unless said otherwise.
 *
 * <p>It is made by events and by the acts of {@link DunningCase}, so it is a case that can really come to be.
 */
public final class SampleCase {

    private static final int DAYS_TO_FIRST = 10;
    private static final int DAYS_BETWEEN = 40;

    private final List<Receivable> bills = new ArrayList<>();
    private final List<BiFunction<DunningCase, LocalDate, Outcome>> acts = new ArrayList<>();
    private CreditorId creditor = Given.HOSPITAL;
    private PersonId debtor = Given.DEBTOR;
    private PolicyVersion policy = new PolicyVersion("sample", "1");
    private String open = "100 EUR";
    private LocalDate dueOn = Given.DUE;
    private int level;

    SampleCase() {}

    // ---- saying what it is ----

    public SampleCase of(PersonId value) {
        debtor = value;
        return this;
    }

    public SampleCase with(CreditorId value) {
        creditor = value;
        return this;
    }

    public SampleCase under(PolicyVersion value) {
        policy = value;
        return this;
    }

    /** What its one bill is of, as {@code "120 EUR"}. */
    public SampleCase withOpen(String money) {
        open = money;
        return this;
    }

    public SampleCase dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** Bills of its own instead of the one of 100 euros; all of one debtor, creditor and kind. */
    public SampleCase withBills(SampleBill... own) {
        for (SampleBill bill : own) {
            bills.add(bill.receivable());
        }
        return this;
    }

    /** So many steps were taken and handed over: the first ten days after the due day, each further one 40 days later. */
    public SampleCase atLevel(int steps) {
        level = steps;
        return this;
    }

    /** The debtor objected, the day after the last step. */
    public SampleCase disputed() {
        return then((c, on) -> c.dispute(DisputeGround.AMOUNT, on.plusDays(30), on));
    }

    /** The debtor called about it, the day after the last step: an open enquiry of that id and topic. */
    public SampleCase asking(String enquiry, Topic topic) {
        EnquiryId id = new EnquiryId(enquiry);
        Policy terms = Given.aPolicy().policy();
        then((c, on) -> Desk.of(c, terms)
                .open(id, Medium.PHONE, Caller.DEBTOR, on.atTime(10, 0).atOffset(ZoneOffset.UTC), on));
        return then((c, on) -> Desk.of(c, terms).classify(id, topic, on));
    }

    /** The debtor promised the whole amount, the day after the last step. */
    public SampleCase promisedBy(LocalDate day) {
        return then((c, on) -> c.promise(c.open(), day, on));
    }

    public SampleCase held(HoldReason reason, @Nullable LocalDate until) {
        return then((c, on) -> c.hold(reason, until, on));
    }

    /** A person handed it over. */
    public SampleCase referred() {
        return then((c, on) -> c.refer("court", "supervisor", on));
    }

    /** The creditor credited it. */
    public SampleCase credited() {
        return then((c, on) -> c.credit("supervisor", on));
    }

    /** Any other act of a case, with the day after the last step; {@link IllegalStateException} later if it is refused. */
    public SampleCase then(BiFunction<DunningCase, LocalDate, Outcome> act) {
        acts.add(act);
        return this;
    }

    // ---- having it ----

    /** The day on which its acts are done: after the last step. */
    public LocalDate today() {
        return level == 0 ? dueOn.plusDays(1) : stepOn(level - 1).plusDays(1);
    }

    private LocalDate stepOn(int index) {
        return dueOn.plusDays(DAYS_TO_FIRST + (long) DAYS_BETWEEN * index);
    }

    public CaseId id() {
        Receivable first = receivables().get(0);
        return new CaseId(first.creditor(), first.debtor(), first.kind());
    }

    public DunningCase dunningCase() {
        return DunningCase.replay(events());
    }

    /** The events that make it. */
    public List<CaseEvent> events() {
        Receivable first = receivables().get(0);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseOpened(dueOn, id(), first.amount().getCurrency().getCurrencyCode(), policy));
        receivables().forEach(r -> add(events, DunningCase.replay(events).add(r, dueOn)));
        for (int step = 0; step < level; step++) {
            NoticePlanned planned = notice(DunningCase.replay(events), step).event();
            events.add(planned);
            events.add(new NoticeHandedOver(planned.on(), planned.key(), "ref-" + (step + 1)));
        }
        acts.forEach(act -> add(events, act.apply(DunningCase.replay(events), today())));
        return List.copyOf(events);
    }

    /** Stores it with its notices, all handed over, as if the engine had done so; as made here, under the store's own number. */
    public StoredCase storeIn(CaseStore store) {
        List<CaseEvent> events = events();
        Instant at = today().atTime(10, 0).toInstant(ZoneOffset.UTC);
        Recording recording = Recording.opening((CaseOpened) events.get(0), Actor.ENGINE, at)
                .add(events.subList(1, events.size()), Actor.ENGINE);
        List<PlannedNotice> notices = planned(events);
        List<Attempt> attempts = notices.stream()
                .map(n -> new Attempt(n.key(), 1, at, n.plannedOn(), 1))
                .toList();
        List<NoticeKey> resolved = notices.stream().map(PlannedNotice::key).toList();
        store.commit(Change.of(List.of(recording.change()))
                .planning(notices)
                .attempting(attempts, List.of())
                .resolving(resolved));
        long number = store.find(id()).map(StoredCase::number).orElse(0L);
        return new StoredCase(recording.current(), recording.change().head(), number);
    }

    private List<PlannedNotice> planned(List<CaseEvent> events) {
        List<PlannedNotice> notices = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof NoticePlanned planned) {
                notices.add(notice(DunningCase.replay(events.subList(0, i)), planned.stepIndex())
                        .planned());
            }
        }
        return notices;
    }

    private SampleNotice notice(DunningCase before, int step) {
        return new SampleNotice().of(before).step(step).plannedOn(stepOn(step));
    }

    private List<Receivable> receivables() {
        return bills.isEmpty()
                ? List.of(new SampleBill("R-" + debtor)
                        .of(open)
                        .owedBy(debtor)
                        .owedTo(creditor)
                        .dueOn(dueOn)
                        .receivable())
                : bills;
    }

    private static void add(List<CaseEvent> events, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("the sample case cannot be so: " + refused.sentence());
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            events.addAll(accepted.events());
        }
    }
}
