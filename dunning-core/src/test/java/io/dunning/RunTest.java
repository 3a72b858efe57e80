package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Message;
import io.dunning.escalation.Decision;
import io.dunning.evidence.Actor;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final LocalDate DAY = DUE.plusDays(10);

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());

    @Test
    void a_proposal_stores_nothing_and_a_dropped_line_does_not_go_out() {
        List<CaseId> cases = bills(3);
        ready();

        Proposal proposal = hospital.engine.propose(DAY);
        assertThat(proposal.notices()).hasSize(3);
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10)).isEmpty();

        hospital.engine.run(DAY, proposal.without(List.of(cases.get(1))).approval());
        hospital.engine.dispatch(DAY);

        assertThat(hospital.sent()).isEqualTo(2);
        assertThat(lastEvent(cases.get(1)).event())
                .isInstanceOfSatisfying(
                        ReviewDeferred.class, e -> assertThat(e.rule()).isEqualTo("not-approved"));
    }

    @Test
    void a_changed_policy_that_would_send_much_more_needs_somebody_to_look() {
        bills(4);
        ready();
        Policies timid = Policies.always(Fixtures.policy(
                List.of(Fixtures.step("first", 40, 0, 30, Fixtures.by(io.dunning.channel.ChannelKind.LETTER))),
                Fixtures.contactRules(),
                List.of()));

        Proposal before = hospital.engine.propose(DAY, timid);
        Proposal changed = hospital.engine.propose(DAY);

        assertThat(before.notices()).isEmpty();
        assertThat(new BlastRadius(20).exceeded(before, changed).orElseThrow()).contains("4 notices instead of 0");
        assertThat(new BlastRadius(20).exceeded(changed, changed)).isEmpty();
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10)).isEmpty();
    }

    @Test
    void a_ledger_that_forgets_a_bill_closes_nothing_and_sends_nothing() {
        bills(1);
        DunningEngine engine = hospital.builder()
                .ledger(new Ledger() {
                    @Override
                    public Balances balances(CreditorId creditor, Collection<ReceivableId> asked) {
                        return new Balances(DAY, java.util.Map.of());
                    }

                    @Override
                    public List<Movement> movements(CreditorId creditor, long after, int limit) {
                        return List.of();
                    }
                })
                .build();
        hospital.clock.set(DAY);

        assertThat(engine.run(DAY).planned()).isZero();
        assertThat(engine.find(id("P0")).orElseThrow().state()).isEqualTo(io.dunning.cases.CaseState.OPEN);
    }

    @Test
    void a_bill_of_a_day_that_has_not_come_is_refused_and_opens_no_case() {
        hospital.clock.set(DUE);

        Outcome outcome = hospital.engine.open(
                receivable("R9", new PersonId("P9"), "80.00", DUE), DUE.plusYears(10), Actor.person("c"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo("out-of-time"));
        assertThat(hospital.engine.find(id("P9"))).isEmpty();
    }

    @Test
    void a_ledger_whose_positions_do_not_rise_is_not_read_for_ever() {
        bills(1);
        DunningEngine engine = hospital.builder()
                .ledger(new Ledger() {
                    @Override
                    public Balances balances(CreditorId creditor, Collection<ReceivableId> asked) {
                        return hospital.ledger.balances(creditor, asked);
                    }

                    @Override
                    public List<Movement> movements(CreditorId creditor, long after, int limit) {
                        return List.of(new Movement(1, new ReceivableId("R0"), BalanceCause.PAYMENT, DUE));
                    }
                })
                .build();
        ready();

        assertThat(engine.run(DAY).isClosed()).isTrue();
    }

    @Test
    void a_notice_that_was_planned_for_a_later_date_waits_for_it() {
        Fixtures.Hospital divided = new Fixtures.Hospital(Fixtures.policy(), 2);
        divided.billPeople(20);
        divided.begin(DAY);
        divided.ledger.completeUpTo(CREDITOR, DAY);
        Partition half = Partition.all(2).get(0);
        // Another node has fallen behind: what it holds isn't closed, the rest is.
        divided.store.claim(half, "behind", divided.clock.instant(), Duration.ofHours(1));
        divided.engine.run(DAY.plusDays(1));
        int planned = divided.store.planned(Partition.WHOLE, null, 100).size();

        DispatchReport early = divided.engine.dispatch(DAY);

        assertThat(planned).isPositive();
        assertThat(early.handedOver()).isZero();
        assertThat(early.waiting()).containsEntry("planned-later", planned);
    }

    @Test
    void a_listener_that_breaks_over_one_case_in_trouble_stops_no_other() {
        bills(2);
        DunningEngine engine = hospital.builder()
                .renderer(request -> {
                    if (request.debtor().id().equals(new PersonId("P0"))) {
                        throw new IllegalStateException("trouble");
                    }
                    return new Message("it", "subject", "Please pay");
                })
                .listener(new DunningListener() {
                    @Override
                    public void failed(CaseId caseId, RuntimeException trouble) {
                        throw new IllegalStateException("the alarm is broken, too");
                    }
                })
                .build();
        ready();

        assertThat(engine.run(DAY).planned()).isEqualTo(1);
    }

    @Test
    void two_debtors_are_never_asked_for_one_bill() {
        bills(1);

        var outcome = hospital.engine.open(
                receivable("R0", new PersonId("somebody-else"), "80.00", DUE), DAY, Actor.person("c"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo("other-case"));
        assertThat(hospital.engine.find(id("somebody-else"))).isEmpty();
    }

    @Test
    void a_person_of_another_tenant_with_the_same_id_is_another_person() {
        CreditorId other = new CreditorId("other-region", "hospital");
        var bill = receivable("R1", "80.00");
        hospital.bill(bill, DUE);
        hospital.bill(Fixtures.billedBy(other, bill), DUE);
        hospital.ledger.completeUpTo(other, DAY);
        DunningEngine engine = hospital.builder()
                .debtors((tenant, persons) ->
                        tenant.equals("other-region") ? java.util.Map.of() : hospital.debtors.find(tenant, persons))
                .build();
        ready();

        RunReport report = engine.run(DAY);

        assertThat(report.planned()).isEqualTo(1);
        assertThat(report.rules()).containsEntry("debtor-known", 1);
    }

    @Test
    void master_data_that_answer_with_somebody_else_send_nothing() {
        bills(1);
        DunningEngine engine = hospital.builder()
                .debtors((tenant, persons) -> {
                    var wrong = new java.util.HashMap<PersonId, io.dunning.contact.Debtor>();
                    persons.forEach(p -> wrong.put(p, Fixtures.debtor(new PersonId("somebody-else"))));
                    return wrong;
                })
                .build();
        ready();

        assertThat(engine.run(DAY).rules()).containsEntry("debtor-known", 1);
    }

    @Test
    void a_bill_that_cannot_be_taken_in_is_refused_and_the_others_are_taken() {
        var dollars = new io.dunning.receivable.Receivable(
                new ReceivableId("R-usd"),
                CREDITOR,
                new PersonId("D-usd"),
                new PersonId("D-usd"),
                ClaimKind.COPAYMENT,
                io.dunning.receivable.BillingCategory.VISIT,
                DUE,
                DUE,
                org.javamoney.moneta.Money.of(10, "USD"),
                "INV",
                2026);

        var outcomes = hospital.engine.open(
                List.of(receivable("A", "10.00"), dollars, receivable("Z", "12.00")), DUE, Actor.person("c"));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo("other-currency"));
        assertThat(hospital.engine.find(Fixtures.caseId()).orElseThrow().open()).isEqualTo(eur("22.00"));
    }

    @Test
    void a_bill_of_a_case_whose_policy_is_no_longer_loaded_is_refused_and_the_others_are_taken() {
        bills(1);
        DunningEngine engine = hospital.builder()
                .policies(Policies.always(Fixtures.versioned("2")))
                .build();

        var outcomes = engine.open(
                List.of(receivable("A", new PersonId("P0"), "10.00", DUE), receivable("B", "12.00")),
                DUE,
                Actor.person("c"));

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo("no-policy"));
        assertThat(outcomes.get(1)).isInstanceOf(io.dunning.cases.Outcome.Accepted.class);
    }

    @Test
    void an_act_of_another_time_is_refused() {
        bills(1);
        hospital.clock.set(DAY);
        for (LocalDate day : List.of(DUE.minusDays(1), LocalDate.of(1990, 1, 1), DAY.plusDays(2))) {
            var outcome = hospital.engine.act(
                    id("P0"), Actor.person("c"), c -> c.hold(io.dunning.hold.HoldReason.MANUAL, null, day));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo("out-of-time"));
        }
    }

    @Test
    void a_case_whose_debtor_nobody_knows_is_explained_too() {
        hospital.bill(receivable("R0", new PersonId("unknown"), "80.00", DUE), DUE);
        ready();

        var explanation = hospital.engine.explain(id("unknown"), DAY);

        assertThat(explanation.rule()).isEqualTo("debtor-known");
        assertThat(explanation.reason()).contains("not in the master data");
    }

    @Test
    void master_data_that_cannot_be_asked_stop_their_own_tenant_only() {
        bills(1);
        ready();
        DunningEngine engine = hospital.builder()
                .debtors((tenant, persons) -> {
                    throw new IllegalStateException("down");
                })
                .build();

        assertThat(engine.run(DAY).rules()).containsEntry("debtor-known", 1);
        assertThat(engine.explain(id("P0"), DAY).reason()).contains("could not be asked");
    }

    @Test
    void a_ledger_that_is_down_for_one_creditor_does_not_keep_the_payments_of_another_from_being_read() {
        CreditorId broken = new CreditorId("region", "a-broken-one");
        bills(1);
        var bill = receivable("R9", new PersonId("P0"), "80.00", DUE);
        hospital.bill(Fixtures.billedBy(broken, bill), DUE);
        hospital.ledger.book(
                CREDITOR,
                new ReceivableId("R0"),
                BalanceCause.PAYMENT,
                eur("-80.00").toMoney(),
                DAY);
        DunningEngine engine = hospital.builder()
                .ledger(new Ledger() {
                    @Override
                    public Balances balances(CreditorId creditor, Collection<ReceivableId> asked) {
                        return movementsOf(creditor).balances(creditor, asked);
                    }

                    @Override
                    public List<Movement> movements(CreditorId creditor, long after, int limit) {
                        return movementsOf(creditor).movements(creditor, after, limit);
                    }

                    private Ledger movementsOf(CreditorId creditor) {
                        if (creditor.equals(broken)) {
                            throw new IllegalStateException("down");
                        }
                        return hospital.ledger;
                    }
                })
                .build();
        ready();

        engine.run(DAY);

        assertThat(engine.find(id("P0")).orElseThrow().state()).isEqualTo(io.dunning.cases.CaseState.CLOSED);
    }

    @Test
    void a_replayed_history_equals_the_case() {
        bills(1);
        ready();
        hospital.engine.run(DAY);

        var events = hospital.engine.history(id("P0")).stream()
                .map(RecordedEvent::event)
                .toList();

        assertThat(io.dunning.cases.DunningCase.replay(events))
                .isEqualTo(hospital.engine.find(id("P0")).orElseThrow());
    }

    @Test
    void what_became_due_after_the_approval_waits() {
        bills(1);
        ready();
        Approval approval = hospital.engine.propose(DAY).approval();
        hospital.debtors.put(Fixtures.debtor(new PersonId("late")));
        hospital.bill(receivable("late", new PersonId("late"), "90.00", DUE), DAY);

        RunReport report = hospital.engine.run(DAY, approval);

        assertThat(report.planned()).isEqualTo(1);
        assertThat(report.dropped()).isEqualTo(1);
    }

    @Test
    void a_closed_date_is_left_alone_and_an_earlier_one_refused() {
        bills(2);
        ready();
        hospital.engine.run(DAY);
        hospital.bill(receivable("new", "50.00"), DAY);

        assertThat(hospital.engine.run(DAY).alreadyClosed()).isTrue();
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> hospital.engine.run(DAY.minusDays(1)))
                .withMessageContaining("run a later date");
    }

    @Test
    void a_date_that_has_not_come_is_refused() {
        ready();

        assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> hospital.engine.run(DAY.plusYears(1)));
    }

    /** Its own clock can't tell it; the books can. */
    @Test
    void a_node_whose_clock_is_a_year_ahead_closes_and_hands_over_nothing_and_the_others_go_on() {
        bills(1);
        ready();
        hospital.engine.run(DAY);
        LocalDate ahead = DAY.plusYears(1);
        hospital.clock.set(ahead);

        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> hospital.engine.run(ahead))
                .withMessageContaining("check the clock");
        assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> hospital.engine.dispatch(ahead));

        hospital.clock.set(DAY.plusDays(1));
        hospital.ledger.completeUpTo(CREDITOR, DAY);
        assertThat(hospital.engine.run(DAY.plusDays(1)).isClosed()).isTrue();
        hospital.engine.dispatch(DAY.plusDays(1));
        assertThat(hospital.sent()).isEqualTo(1);
    }

    @Test
    void after_a_long_silence_books_that_are_complete_are_proof_enough_of_the_date() {
        bills(1);
        ready();
        hospital.engine.run(DAY);
        LocalDate late = DAY.plusMonths(5);
        hospital.clock.set(late);
        hospital.ledger.fail(new IllegalStateException("not yet up"));
        assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> hospital.engine.run(late));

        hospital.ledger.fail(null);
        hospital.ledger.completeUpTo(CREDITOR, late.minusDays(1));

        assertThat(hospital.engine.run(late).isClosed()).isTrue();
    }

    @Test
    void after_missed_days_a_case_takes_one_step_not_all_it_missed() {
        bills(1);
        LocalDate late = DUE.plusDays(200);
        hospital.clock.set(late);
        hospital.ledger.completeUpTo(CREDITOR, late.minusDays(1));

        hospital.engine.run(late);
        hospital.engine.dispatch(late);

        assertThat(hospital.sent()).isEqualTo(1);
        assertThat(hospital.engine.lastClosed()).contains(late);
    }

    @Test
    void who_paid_while_the_posting_is_late_gets_nothing_and_is_told_why() {
        bills(1);
        hospital.clock.set(DAY);
        hospital.ledger.completeUpTo(CREDITOR, DAY.minusDays(4));

        RunReport report = hospital.engine.run(DAY);
        hospital.ledger.book(
                CREDITOR,
                new ReceivableId("R0"),
                BalanceCause.PAYMENT,
                eur("-80.00").toMoney(),
                DAY.minusDays(1));
        hospital.day(DAY.plusDays(1));

        assertThat(report.rules()).containsEntry("ledger-fresh", 1);
        assertThat(hospital.sent()).isZero();
        assertThat(hospital.engine.history(id("P0")).stream()
                        .map(RecordedEvent::event)
                        .filter(ReviewDeferred.class::isInstance)
                        .map(e -> ((ReviewDeferred) e).sentence()))
                .anyMatch(s -> s.contains("complete only up to " + DAY.minusDays(4)));
    }

    @Test
    void a_text_that_cannot_be_filled_in_stops_its_own_case_only() {
        bills(3);
        DunningEngine engine = hospital.builder()
                .renderer(r -> {
                    if (r.debtor().id().value().equals("P1")) {
                        throw new RenderingRefused("text has no field");
                    }
                    return new io.dunning.channel.Message("it", "", "text");
                })
                .build();
        ready();

        RunReport report = engine.run(DAY);

        assertThat(report.planned()).isEqualTo(2);
        assertThat(report.failures()).hasSize(1);
        assertThat(lastEvent(id("P1")).event())
                .isInstanceOfSatisfying(
                        ReviewDeferred.class, e -> assertThat(e.rule()).isEqualTo("rendering-refused"));
    }

    @Test
    void a_renderer_that_breaks_on_one_case_leaves_it_due_and_the_others_go_on() {
        bills(3);
        DunningEngine engine = hospital.builder()
                .renderer(r -> {
                    if (r.debtor().id().value().equals("P1")) {
                        throw new IllegalStateException("broken template engine");
                    }
                    return new io.dunning.channel.Message("it", "", "text");
                })
                .build();
        ready();

        RunReport report = engine.run(DAY);

        assertThat(report.planned()).isEqualTo(2);
        assertThat(report.failures()).extracting("caseId").containsExactly(id("P1"));
        assertThat(hospital.store.due(Partition.WHOLE, DAY, null, 10))
                .extracting(c -> c.dunningCase().id())
                .containsExactly(id("P1"));
    }

    @Test
    void a_case_that_breaks_stays_due_and_the_others_go_on() {
        bills(3);
        Policies fine = Policies.always(Fixtures.policy());
        DunningEngine engine = hospital.builder()
                .debtors((tenant, persons) -> {
                    var found = new java.util.HashMap<>(hospital.debtors.find(tenant, persons));
                    found.remove(new PersonId("P2"));
                    return found;
                })
                .policies(fine)
                .build();
        ready();

        RunReport report = engine.run(DAY);

        assertThat(report.kinds()).containsEntry(Decision.Kind.SEND, 2);
        assertThat(report.rules()).containsEntry("debtor-known", 1);
    }

    @Test
    void one_person_with_two_cases_gets_one_message_a_day() {
        PersonId person = new PersonId("P9");
        hospital.debtors.put(Fixtures.debtor(person));
        for (String creditor : List.of("clinic-a", "clinic-b")) {
            var id = new CreditorId("region", creditor);
            var bill = receivable("R-" + creditor, person, "80.00", DUE);
            var own = Fixtures.billedBy(id, bill);
            hospital.bill(own, DUE);
            hospital.ledger.completeUpTo(id, DAY);
        }
        hospital.clock.set(DAY);

        hospital.engine.run(DAY);
        hospital.engine.dispatch(DAY);

        assertThat(hospital.sent()).isEqualTo(1);
    }

    private void ready() {
        hospital.begin(DAY);
    }

    private List<CaseId> bills(int count) {
        return hospital.billPeople(count);
    }

    private static CaseId id(String person) {
        return Fixtures.caseOf(person);
    }

    private RecordedEvent lastEvent(CaseId id) {
        List<RecordedEvent> history = hospital.engine.history(id);
        return history.get(history.size() - 1);
    }
}
