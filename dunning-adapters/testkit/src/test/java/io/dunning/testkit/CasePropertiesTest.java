package io.dunning.testkit;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aNotice;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.EventText;
import io.dunning.cases.History;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.evidence.Hash;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEvent;
import io.dunning.limitation.ClockEventType;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of a case and of its history whatever is done to it. */
class CasePropertiesTest {

    private static final Instant AT = Instant.parse("2026-02-01T10:00:00Z");

    /** Something done to a case, some days after what was done before. */
    record Deed(Act act, int days, int measure) {}

    enum Act {
        ADD,
        BALANCE,
        SETTLE,
        PROMISE,
        PLAN,
        HOLD,
        RELEASE,
        DISPUTE,
        DECIDE,
        CREDIT,
        RECALL,
        EXCLUDE,
        BAR,
        REFER,
        RESUME,
        ADOPT,
        TOUCH,
        RECEIPT,
        CATCH_UP,
        STEP,
        ASK,
        PAPER,
        DECIDE_CONTRADICTION,
        LOSE,
        DESK
    }

    @Property(tries = 1000)
    void any_series_of_acts_is_accepted_or_refused_and_keeps_to_the_table_of_states(@ForAll("deeds") List<Deed> deeds) {
        List<CaseEvent> events = new ArrayList<>(aCase().events());
        DunningCase now = DunningCase.replay(events);
        LocalDate on = DUE;
        for (Deed deed : deeds) {
            on = on.plusDays(deed.days());
            Outcome outcome = perform(now, deed, on);
            if (outcome instanceof Outcome.Accepted accepted) {
                CaseState before = now.state();
                now = now.evolve(accepted.events());
                events.addAll(accepted.events());
                assertThat(before == now.state()
                                || before.mayBecome(now.state())
                                || accepted.events().size() > 1)
                        .as("from %s to %s by %s", before, now.state(), deed)
                        .isTrue();
                assertThat(now.state() == CaseState.OPEN || now.reviewOn().getYear() == 9999)
                        .as("a case that is %s has no review day", now.state())
                        .isTrue();
                assertThat(now.closedFor().isPresent()).isEqualTo(now.state() == CaseState.CLOSED);
            }
        }
        assertThat(DunningCase.replay(events))
                .as("the case that the events lead to")
                .usingRecursiveComparison()
                .isEqualTo(now);
    }

    @Property(tries = 300)
    void every_event_is_read_back_from_its_text(@ForAll("deeds") List<Deed> deeds) {
        for (CaseEvent event : eventsOf(deeds)) {
            assertThat(EventText.read(EventText.write(event))).isEqualTo(event);
        }
    }

    @Property(tries = 300)
    void a_changed_byte_in_the_text_of_an_event_is_found(
            @ForAll("deeds") List<Deed> deeds,
            @ForAll @IntRange(max = 9999) int where,
            @ForAll @IntRange(min = 1, max = 127) int flip) {
        List<RecordedEvent> history = recorded(deeds);
        int at = where % history.size();
        RecordedEvent original = history.get(at);
        String text = EventText.write(original.event());
        char[] letters = text.toCharArray();
        int place = where % letters.length;
        letters[place] ^= (char) flip;
        String changed = new String(letters);

        CaseEvent read;
        try {
            read = EventText.read(changed);
        } catch (IllegalArgumentException refused) {
            return;
        }

        List<RecordedEvent> forged = new ArrayList<>(history);
        forged.set(at, with(original, read));
        assertThat(History.verify(original.caseId(), forged, head(history)))
                .as("the chain after %s was read as %s", text, changed)
                .isPresent();
    }

    @Property(tries = 300)
    void a_missing_swapped_or_cut_off_event_is_found(
            @ForAll("deeds") List<Deed> deeds,
            @ForAll @IntRange(max = 9999) int where,
            @ForAll @IntRange(max = 3) int how) {
        List<RecordedEvent> history = recorded(deeds);
        Hash head = head(history);
        List<RecordedEvent> forged = new ArrayList<>(history);
        int at = where % history.size();
        switch (how) {
            case 0 -> forged.remove(at);
            case 1 -> forged.add(at, history.get(at));
            case 2 -> Collections.swap(forged, at, (at + 1) % history.size());
            default -> forged.subList(at, history.size()).clear();
        }

        assertThat(History.verify(history.get(0).caseId(), history, head))
                .as("the chain as recorded")
                .isEmpty();
        assertThat(History.verify(history.get(0).caseId(), forged, head))
                .as("the chain after change %s at event %s of %s", how, at + 1, history.size())
                .isPresent();
    }

    @Property(tries = 200)
    void another_actor_day_place_or_policy_is_found(
            @ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(max = 9999) int where) {
        List<RecordedEvent> history = recorded(deeds);
        int at = where % history.size();
        RecordedEvent e = history.get(at);
        List<RecordedEvent> forgeries = List.of(
                new RecordedEvent(
                        e.caseId(), e.seq(), e.at().plusMillis(1), e.actor(), e.policy(), e.event(), e.hash()),
                new RecordedEvent(
                        e.caseId(), e.seq(), e.at(), Actor.person("somebody-else"), e.policy(), e.event(), e.hash()),
                new RecordedEvent(e.caseId(), e.seq() + 1, e.at(), e.actor(), e.policy(), e.event(), e.hash()),
                new RecordedEvent(
                        e.caseId(), e.seq(), e.at(), e.actor(), new PolicyVersion("other", "9"), e.event(), e.hash()));
        for (RecordedEvent forgery : forgeries) {
            List<RecordedEvent> forged = new ArrayList<>(history);
            forged.set(at, forgery);
            assertThat(History.verify(e.caseId(), forged, head(history))).isPresent();
        }
    }

    @Property(tries = 500)
    void receipts_in_any_order_and_any_number_give_the_same_notices(
            @ForAll("receipts") List<Receipt> receipts, @ForAll Random random) {
        List<Receipt> shuffled = new ArrayList<>(receipts);
        receipts.forEach(r -> {
            if (random.nextBoolean()) {
                shuffled.add(r);
            }
        });
        Collections.shuffle(shuffled, random);

        assertThat(noticesAfter(shuffled)).isEqualTo(noticesAfter(receipts));
    }

    private static List<NoticeRecord> noticesAfter(List<Receipt> receipts) {
        DunningCase now = aCase().atLevel(2).dunningCase();
        for (Receipt receipt : receipts) {
            NoticeRecord notice = now.notices().get(receipt.key().length() - 1);
            LocalDate on = LocalDate.ofInstant(receipt.at(), ZoneOffset.UTC);
            Outcome outcome = now.receipt(notice.key(), receipt, "0", on);
            now = now.evolve(((Outcome.Accepted) outcome).events());
        }
        return now.notices();
    }

    // ---- performing ----

    private static Outcome perform(DunningCase c, Deed deed, LocalDate on) {
        int n = deed.measure();
        Amount some = new Amount(n * 1000L, c.currency());
        ReceivableId item = c.items().get(n % c.items().size()).id();
        HoldReason reason = HoldReason.values()[n % HoldReason.values().length];
        return switch (deed.act()) {
            case ADD -> c.add(aBill("R" + n).of("25 EUR").dueOn(DUE.plusDays(n)).receivable(), on);
            case BALANCE -> c.balance(item, some.minus(new Amount(2000, c.currency())), cause(n), on, on);
            case SETTLE -> c.balance(item, Amount.zero(c.currency()), cause(n), on, on);
            case PROMISE -> c.promise(some, on.plusDays(n - 2L), on);
            case PLAN -> c.open().minor() < 3 ? Outcome.of() : c.agree(plan(c, on, n), on);
            case HOLD -> c.hold(reason, n % 3 == 0 ? null : on.plusDays(n - 1L), on);
            case RELEASE -> c.release(reason, on);
            case DISPUTE -> c.dispute(DisputeGround.values()[n % DisputeGround.values().length], on.plusDays(30), on);
            case DECIDE -> c.decideDispute(DisputeDecision.values()[n % DisputeDecision.values().length], "boss", on);
            case CREDIT -> c.credit("boss", on);
            case RECALL -> c.recall("boss", on);
            case EXCLUDE -> c.excludeUncollectible(n == 0 ? "" : "document-1", "clerk", n == 1 ? "clerk" : "boss", on);
            case BAR -> c.closeTimeBarred("boss", on);
            case REFER -> c.refer("court", n == 0 ? "" : "boss", on);
            case RESUME -> c.resume(on);
            case ADOPT -> c.adopt(new PolicyVersion("sample", Integer.toString(n)), on);
            case TOUCH -> c.touchLimitation(new ClockEvent(ClockEventType.LEGAL_STEP, on, EvidenceGrade.DELIVERED), on);
            case RECEIPT ->
                c.notices().isEmpty()
                        ? Outcome.of()
                        : c.receipt(
                                c.notices().get(n % c.notices().size()).key(),
                                "receipt-" + n,
                                Receipt.Outcome.values()[n % 4],
                                "0",
                                on);
            case CATCH_UP -> new Outcome.Accepted(c.catchUp(on));
            case STEP -> step(c, on, n);
            case PAPER -> c.askForPaper(on);
            case DECIDE_CONTRADICTION ->
                c.notices().isEmpty()
                        ? Outcome.of()
                        : c.decideContradiction(
                                c.notices().get(n % c.notices().size()).key(), n % 2 == 0, "boss", on);
            case LOSE -> c.contactPointFailed(ChannelKind.values()[n % 3], on);
            case DESK -> DeskActs.perform(c, on.getDayOfYear() * 14 + n, on);
            case ASK ->
                c.state() != CaseState.OPEN
                        ? Outcome.of()
                        : Outcome.of(new DecisionAsked(on, Proposed.REFERRAL, c.open(), "All steps were taken."));
        };
    }

    /** What the engine does with an open case: plans a notice, and mostly hands it over. */
    private static Outcome step(DunningCase c, LocalDate on, int n) {
        boolean waits = c.notices().stream().anyMatch(NoticeRecord::isWaiting);
        if (c.state() != CaseState.OPEN
                || c.openMinor() <= 0
                || waits
                || !c.activeHolds(on).isEmpty()) {
            return Outcome.of();
        }
        NoticePlanned planned =
                aNotice().of(c).step(c.items().get(0).level()).plannedOn(on).event();
        return n % 4 == 0 ? Outcome.of(planned) : Outcome.of(planned, new NoticeHandedOver(on, planned.key(), "ref"));
    }

    private static InstalmentPlan plan(DunningCase c, LocalDate on, int n) {
        return InstalmentPlan.monthly(c.open(), 1 + n % 3, on.plusDays(n - 1L));
    }

    private static BalanceCause cause(int n) {
        return BalanceCause.values()[n % BalanceCause.values().length];
    }

    private static List<CaseEvent> eventsOf(List<Deed> deeds) {
        List<CaseEvent> events = new ArrayList<>(aCase().events());
        DunningCase now = DunningCase.replay(events);
        LocalDate on = DUE;
        for (Deed deed : deeds) {
            on = on.plusDays(deed.days());
            if (perform(now, deed, on) instanceof Outcome.Accepted accepted) {
                now = now.evolve(accepted.events());
                events.addAll(accepted.events());
            }
        }
        return events;
    }

    private static List<RecordedEvent> recorded(List<Deed> deeds) {
        List<CaseEvent> events = eventsOf(deeds);
        return Recording.opening((CaseOpened) events.get(0), Actor.ENGINE, AT)
                .add(events.subList(1, events.size()), Actor.person("clerk"))
                .recorded();
    }

    private static Hash head(List<RecordedEvent> history) {
        return history.get(history.size() - 1).hash();
    }

    private static RecordedEvent with(RecordedEvent e, CaseEvent event) {
        return new RecordedEvent(e.caseId(), e.seq(), e.at(), e.actor(), e.policy(), event, e.hash());
    }

    // ---- generating ----

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Act.class)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(some -> Combinators.combine(
                                Arbitraries.of(some),
                                Arbitraries.integers().between(0, 12),
                                Arbitraries.integers().between(0, 13))
                        .as(Deed::new)
                        .list()
                        .ofMaxSize(14));
    }

    /** Receipts for the two notices of a case; two of them may say the same under different ids. */
    @Provide
    Arbitrary<List<Receipt>> receipts() {
        return Combinators.combine(
                        Arbitraries.of("1", "22"),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(Receipt.Outcome.class),
                        Arbitraries.of(Receipt.Detail.class),
                        Arbitraries.integers().between(0, 20))
                .as(CasePropertiesTest::receipt)
                .list()
                .ofMaxSize(8)
                .uniqueElements(Receipt::receiptId);
    }

    /** What it says beyond its outcome, and from when it counts, where that goes together. */
    private static Receipt receipt(String key, int id, Receipt.Outcome outcome, Receipt.Detail detail, int day) {
        Instant at = AT.plusSeconds(86_400L * day);
        Receipt plain = new Receipt(key, "receipt-" + key + id + outcome, outcome, at, new byte[] {1});
        Receipt more = detail.fits(outcome) ? plain.saying(detail) : plain;
        boolean counts = outcome.arrived() && detail.ordinal() % 2 == 0;
        return counts ? more.effective(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(40 + id)) : more;
    }
}
