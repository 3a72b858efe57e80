package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseState;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Receipt;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final LocalDate DAY = DUE.plusDays(10);
    private static final ReceivableId R1 = new ReceivableId("R1");

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());

    DispatchTest() {
        hospital.bill(receivable("R1", "80.00"), DUE);
    }

    @Test
    void a_payment_between_decision_and_hand_over_stops_the_notice() {
        planned();
        hospital.ledger.book(CREDITOR, R1, BalanceCause.PAYMENT, eur("-80.00").toMoney(), DAY);

        hospital.engine.dispatch(DAY);

        assertThat(hospital.sent()).isZero();
        assertThat(notice().cancelled()).isTrue();
        assertThat(hospital.engine.find(caseId()).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_payment_that_is_booked_while_others_are_handed_over_still_stops_its_own_notice() {
        PersonId other = new PersonId("P2");
        hospital.debtors.put(Fixtures.debtor(other));
        hospital.bill(receivable("R2", other, "60.00", DUE), DUE);
        Script script = new Script(new DeliveryContract.AtMostOnce());
        script.answers.add(() -> {
            hospital.clock.pass(Duration.ofSeconds(2));
            boolean first = script.dispatched.get(0).message().body().contains("80.00");
            hospital.ledger.book(
                    CREDITOR,
                    new ReceivableId(first ? "R2" : "R1"),
                    BalanceCause.PAYMENT,
                    eur(first ? "-60.00" : "-80.00").toMoney(),
                    DAY);
            return new Handover.Accepted("ref");
        });

        DispatchReport report = run(engineWith(script), DAY);

        assertThat(script.dispatched).hasSize(1);
        assertThat(report.cancelled()).containsEntry("balance-changed", 1);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).isEmpty();
    }

    @Test
    void a_payment_that_is_booked_while_the_node_stands_still_before_the_hand_over_stops_the_notice() {
        planned();
        List<ReceivableId> asked = new ArrayList<>();
        Ledger slow = new Ledger() {
            @Override
            public Balances balances(CreditorId creditor, java.util.Collection<ReceivableId> receivables) {
                Balances answer = hospital.ledger.balances(creditor, receivables);
                if (asked.isEmpty()) {
                    hospital.clock.pass(Duration.ofSeconds(10));
                    hospital.ledger.book(
                            CREDITOR, R1, BalanceCause.PAYMENT, eur("-80.00").toMoney(), DAY);
                }
                asked.addAll(receivables);
                return answer;
            }

            @Override
            public List<Movement> movements(CreditorId creditor, long after, int limit) {
                return List.of();
            }
        };

        DispatchReport report = hospital.builder().ledger(slow).build().dispatch(DAY);

        assertThat(hospital.sent()).isZero();
        assertThat(report.cancelled()).containsEntry("balance-changed", 1);
    }

    @Test
    void a_part_payment_stops_it_too_because_its_amount_is_wrong_now() {
        planned();
        hospital.ledger.book(CREDITOR, R1, BalanceCause.PAYMENT, eur("-1.00").toMoney(), DAY);

        hospital.engine.dispatch(DAY);

        assertThat(hospital.sent()).isZero();
        assertThat(notice().cancelled()).isTrue();
        hospital.day(DAY.plusDays(1));
        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.sms.received.get(0).message().body()).contains("79.00 EUR");
    }

    @Test
    void nothing_is_handed_over_while_the_ledger_is_behind_or_silent() {
        planned();
        hospital.ledger.completeUpTo(CREDITOR, DAY.minusDays(2));
        assertThat(hospital.engine.dispatch(DAY).waiting()).containsEntry("ledger-fresh", 1);

        hospital.ledger.fail(new IllegalStateException("down"));
        assertThat(hospital.engine.dispatch(DAY).waiting()).containsEntry("ledger-fresh", 1);

        hospital.ledger.fail(null);
        hospital.ledger.completeUpTo(CREDITOR, DAY.minusDays(1));
        assertThat(hospital.engine.dispatch(DAY).handedOver()).isEqualTo(1);
    }

    @Test
    void one_bad_answer_of_the_ledger_lets_its_own_notice_wait_and_the_others_go() {
        PersonId other = new PersonId("P2");
        hospital.debtors.put(Fixtures.debtor(other));
        hospital.bill(receivable("R2", other, "60.00", DUE), DUE);
        planned(2);
        Ledger dollars = new Ledger() {
            @Override
            public Balances balances(CreditorId creditor, java.util.Collection<ReceivableId> asked) {
                Balances right = hospital.ledger.balances(creditor, asked);
                java.util.Map<ReceivableId, javax.money.MonetaryAmount> open = new java.util.HashMap<>(right.open());
                open.computeIfPresent(R1, (id, euros) -> org.javamoney.moneta.Money.of(80, "USD"));
                return new Balances(right.completeUpTo(), open);
            }

            @Override
            public List<Movement> movements(CreditorId creditor, long after, int limit) {
                return List.of();
            }
        };
        DunningEngine engine = hospital.builder().ledger(dollars).build();

        DispatchReport report = engine.dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(1);
        assertThat(report.waiting()).containsEntry("ledger-agrees", 1);
    }

    @Test
    void master_data_that_cannot_be_asked_let_notices_wait_and_those_that_forgot_the_person_cancel_them() {
        planned();
        DunningEngine silent = engineWithDebtors((tenant, persons) -> {
            throw new IllegalStateException("down");
        });
        assertThat(silent.dispatch(DAY).waiting()).containsEntry("debtor-known", 1);

        DunningEngine forgetful = engineWithDebtors((tenant, persons) -> java.util.Map.of());
        assertThat(forgetful.dispatch(DAY).cancelled()).containsEntry("debtor-known", 1);
    }

    private DunningEngine engineWithDebtors(Debtors debtors) {
        return hospital.builder().debtors(debtors).build();
    }

    @Test
    void the_clock_of_a_provider_moves_no_term() {
        hospital.day(DUE);
        hospital.day(DAY);
        String key = hospital.sms.received.get(0).key();
        java.time.Instant[] odd = {
            java.time.Instant.MAX, java.time.Instant.MIN, java.time.Instant.parse("2028-10-01T00:00:00Z")
        };
        for (int i = 0; i < odd.length; i++) {
            Outcome outcome = hospital.engine.receive(
                    new Receipt(key, "odd-" + i, Receipt.Outcome.DELIVERED, odd[i], new byte[0]));
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(notice().gradedOn()).isEqualTo(DAY);
    }

    @Test
    void a_hold_placed_after_the_decision_stops_it() {
        planned();
        hospital.engine.act(caseId(), Actor.person("clerk"), c -> c.hold(HoldReason.HARDSHIP, null, DAY));

        hospital.engine.dispatch(DAY);

        assertThat(hospital.sent()).isZero();
    }

    @Test
    void a_new_address_or_a_death_stops_it() {
        planned();
        hospital.debtors.put(Debtor.adult(
                DEBTOR,
                "Prova Esempio",
                "it",
                ROME,
                List.of(new ContactPoint(
                        new Address(ChannelKind.SMS, "Prova Esempio", "+390000000001"), Provenance.CONFIRMED, DAY))));

        assertThat(hospital.engine.dispatch(DAY).cancelled()).containsEntry("address-changed", 1);
        assertThat(hospital.sent()).isZero();
    }

    @Test
    void two_notices_that_waited_do_not_reach_a_person_on_the_same_day() {
        planned();
        CreditorId elsewhere = new CreditorId("region", "clinic");
        Receivable bill = receivable("R7", "90.00");
        hospital.bill(Fixtures.billedBy(elsewhere, bill), DAY);
        LocalDate next = DAY.plusDays(1);
        hospital.clock.set(next);
        hospital.ledger.completeUpTo(CREDITOR, DAY);
        hospital.ledger.completeUpTo(elsewhere, DAY);
        hospital.engine.run(next);

        assertThat(hospital.engine.dispatch(next).waiting()).containsEntry("contact-cap", 1);
        assertThat(hospital.sent()).isEqualTo(1);
    }

    @Test
    void a_date_that_is_closed_or_has_not_come_is_handed_over_no_more_than_it_is_run() {
        planned();

        assertThatThrownBy(() -> hospital.engine.dispatch(DAY.minusDays(1))).isInstanceOf(RunRefused.class);
        assertThatThrownBy(() -> hospital.engine.dispatch(DAY.plusYears(3))).isInstanceOf(RunRefused.class);
        assertThat(hospital.engine.dispatch(DAY).handedOver()).isEqualTo(1);
    }

    @Test
    void a_hand_over_that_overlaps_another_one_of_its_engine_leaves_it_alone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Script script = new Script(new DeliveryContract.Idempotent(Duration.ofHours(24)));
        script.answers.add(() -> {
            begun.countDown();
            await(goOn);
            return new Handover.Accepted("first");
        });
        DunningEngine engine = engineWith(script);
        planned();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<DispatchReport> first = other.submit(() -> engine.dispatch(DAY));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

            DispatchReport second = engine.dispatch(DAY);
            goOn.countDown();

            assertThat(second.handedOver()).isZero();
            assertThat(second.elsewhere()).isPositive();
            assertThat(first.get(1, TimeUnit.MINUTES).handedOver()).isEqualTo(1);
            assertThat(script.dispatched).hasSize(1);
        } finally {
            goOn.countDown();
            other.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_channel_that_says_it_can_be_asked_must_be_one_that_can() {
        Channel boastful = new Channel() {
            @Override
            public ChannelKind kind() {
                return ChannelKind.SMS;
            }

            @Override
            public DeliveryContract contract() {
                return new DeliveryContract.Reconcilable(Duration.ofMinutes(5));
            }

            @Override
            public Handover dispatch(Dispatch dispatch) {
                return new Handover.Accepted("ref");
            }
        };

        assertThatThrownBy(() -> engineWith(boastful))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KeyQuery");
    }

    @Test
    void a_notice_that_waited_too_long_is_decided_anew() {
        planned();
        hospital.ledger.completeUpTo(CREDITOR, DAY.plusDays(5));
        hospital.clock.set(DAY.plusDays(6));

        assertThat(hospital.engine.dispatch(DAY.plusDays(6)).cancelled()).containsEntry("waited-too-long", 1);
    }

    @Test
    void what_a_channel_refuses_takes_its_step_back_and_the_next_channel_is_used() {
        Script script = new Script(new DeliveryContract.AtMostOnce());
        script.answers.add(() -> new Handover.Rejected("unknown number", true));
        DunningEngine engine = engineWith(script);
        run(engine, DAY);
        assertThat(notice().failed()).isTrue();

        run(engine, DAY.plusDays(1));

        assertThat(hospital.letter.received).hasSize(1);
        assertThat(script.dispatched).hasSize(1);
    }

    @Test
    void an_unknown_outcome_is_never_repeated_where_the_channel_promises_nothing() {
        Script script = new Script(new DeliveryContract.AtMostOnce());
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        run(engine, DAY.plusDays(1));
        run(engine, DAY.plusDays(2));

        assertThat(script.dispatched).hasSize(1);
        assertThat(notice().stands()).isTrue();
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.NONE);
    }

    @Test
    void a_null_an_error_or_a_yes_without_a_reference_is_no_success() {
        for (Answer wrong : List.<Answer>of(() -> null, () -> new Handover.Accepted(" "), () -> {
            throw new AssertionError("broken adapter");
        })) {
            Fixtures.Hospital own = new Fixtures.Hospital(Fixtures.policy());
            own.bill(receivable("R1", "80.00"), DUE);
            Script script = new Script(new DeliveryContract.AtMostOnce());
            script.answers.add(wrong);
            DunningEngine engine = engineWith(own, script);
            own.clock.set(DAY);
            own.ledger.completeUpTo(CREDITOR, DAY);
            engine.run(DAY);

            assertThat(engine.dispatch(DAY).unknown()).isEqualTo(1);
            assertThat(engine.find(caseId()).orElseThrow().notices().get(0).grade())
                    .isEqualTo(EvidenceGrade.NONE);
        }
    }

    @Test
    void an_interrupt_during_a_hand_over_leaves_it_unknown_repeats_nothing_and_is_not_swallowed() {
        Script script = new Script(new DeliveryContract.AtMostOnce());
        script.answers.add(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer");
        });
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        boolean interrupted = Thread.interrupted();
        run(engine, DAY.plusDays(1));

        assertThat(interrupted).isTrue();
        assertThat(script.dispatched).hasSize(1);
        assertThat(notice().stands()).isTrue();
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.NONE);
    }

    @Test
    void an_unknown_outcome_is_repeated_with_the_same_bytes_where_that_is_harmless() {
        Script script = new Script(new DeliveryContract.Idempotent(Duration.ofDays(2)));
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        run(engine, DAY.plusDays(1));

        assertThat(script.dispatched).hasSize(2);
        assertThat(script.dispatched.get(0)).isEqualTo(script.dispatched.get(1));
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
    }

    @Test
    void a_provider_that_never_answers_clearly_is_not_asked_for_ever() {
        Script script = new Script(new DeliveryContract.Idempotent(Duration.ofDays(2)));
        for (int i = 0; i < 20; i++) {
            script.answers.add(() -> {
                throw new IllegalStateException("timed out");
            });
        }
        DunningEngine engine = engineWith(script);
        run(engine, DAY);

        for (int i = 0; i < 20; i++) {
            engine.dispatch(DAY);
        }

        assertThat(script.dispatched).hasSize(10);
        assertThat(script.dispatched.stream().distinct()).hasSize(1);
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.NONE);
    }

    @Test
    void after_its_window_an_unknown_outcome_is_left_as_it_is() {
        Script script = new Script(new DeliveryContract.Idempotent(Duration.ofHours(1)));
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        run(engine, DAY.plusDays(1));

        assertThat(script.dispatched).hasSize(1);
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.NONE);
    }

    @Test
    void a_provider_that_can_be_asked_is_asked_before_anything_is_repeated() {
        Script script = new Script(new DeliveryContract.Reconcilable(Duration.ofHours(30)));
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        DunningEngine engine = engineWith(script);
        run(engine, DAY);
        run(engine, DAY.plusDays(1));
        assertThat(notice().failed()).as("absent, but not settled yet").isFalse();

        run(engine, DAY.plusDays(2));
        assertThat(notice().failed())
                .as("absent after the settle time: nothing left")
                .isTrue();

        run(engine, DAY.plusDays(3));
        assertThat(script.dispatched).hasSize(2);
        assertThat(script.dispatched.get(0).key())
                .isNotEqualTo(script.dispatched.get(1).key());
    }

    @Test
    void a_provider_that_never_answers_what_became_of_a_message_is_asked_no_more_after_a_week() {
        Script script = new Script(new DeliveryContract.Reconcilable(Duration.ofHours(1)));
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        script.silent = true;
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        run(engine, DAY.plusDays(6));
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.QUEUED);
        run(engine, DAY.plusDays(8));

        assertThat(notice().grade()).isEqualTo(EvidenceGrade.NONE);
        assertThat(notice().stands()).as("it may have left").isTrue();
        assertThat(script.dispatched).hasSize(1);
    }

    @Test
    void a_message_that_the_provider_has_is_taken_as_handed_over() {
        Script script = new Script(new DeliveryContract.Reconcilable(Duration.ofHours(30)));
        script.answers.add(() -> {
            throw new IllegalStateException("timed out");
        });
        script.known = true;
        DunningEngine engine = engineWith(script);

        run(engine, DAY);
        run(engine, DAY.plusDays(1));

        assertThat(script.dispatched).hasSize(1);
        assertThat(notice().grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
    }

    @Test
    void a_receipt_raises_the_evidence_and_a_forged_key_is_refused() {
        hospital.day(DUE);
        hospital.day(DAY);
        String key = hospital.sms.received.get(0).key();

        hospital.engine.receive(
                new Receipt(key, "r-1", Receipt.Outcome.DELIVERED, hospital.clock.instant(), new byte[] {1}));

        assertThat(notice().grade()).isEqualTo(EvidenceGrade.DELIVERED);
        for (String forged : List.of("00000000000000000000000000000000", "no key at all")) {
            assertThat(hospital.engine.receive(new Receipt(
                            forged, "r-2", Receipt.Outcome.DELIVERED, hospital.clock.instant(), new byte[0])))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void half_past_midnight_in_rome_is_the_next_day_for_a_creditor_in_rome() {
        hospital.day(DUE);
        hospital.day(DAY);
        hospital.clock.set(DAY.plusDays(3));
        Instant night = DAY.atTime(23, 30).toInstant(ZoneOffset.UTC);
        String key = hospital.sms.received.get(0).key();

        hospital.builder()
                .zone(Fixtures.ROME)
                .build()
                .receive(new Receipt(key, "r-1", Receipt.Outcome.DELIVERED, night, new byte[] {1}));

        List<RecordedEvent> history = hospital.engine.history(caseId());
        assertThat(history.get(history.size() - 1).event())
                .isInstanceOf(CaseEvent.ReceiptCounted.class)
                .satisfies(e -> assertThat(e.on()).isEqualTo(DAY.plusDays(1)));
    }

    private void planned() {
        planned(1);
    }

    private void planned(int notices) {
        hospital.clock.set(DAY);
        hospital.ledger.completeUpTo(CREDITOR, DAY.minusDays(1));
        assertThat(hospital.engine.run(DAY).planned()).isEqualTo(notices);
    }

    private NoticeRecord notice() {
        return hospital.engine.find(caseId()).orElseThrow().notices().get(0);
    }

    private DispatchReport run(DunningEngine engine, LocalDate on) {
        hospital.clock.set(on);
        hospital.ledger.completeUpTo(CREDITOR, on.minusDays(1));
        engine.run(on);
        return engine.dispatch(on);
    }

    private DunningEngine engineWith(Channel sms) {
        return engineWith(hospital, sms);
    }

    private static DunningEngine engineWith(Fixtures.Hospital hospital, Channel sms) {
        return hospital.builder().channel(sms).build();
    }

    private interface Answer {
        @org.jspecify.annotations.Nullable
        Handover give();
    }

    /** A channel that does what it is told, then accepts. */
    @SuppressWarnings("NullAway") // an adapter may be wrong: null is one of the answers under test
    private static final class Script implements KeyQuery {
        private final List<Answer> answers = new ArrayList<>();
        private final List<Dispatch> dispatched = new ArrayList<>();
        private final DeliveryContract contract;
        private boolean known;
        private boolean silent;

        Script(DeliveryContract contract) {
            this.contract = contract;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public DeliveryContract contract() {
            return contract;
        }

        @Override
        public Handover dispatch(Dispatch dispatch) {
            dispatched.add(dispatch);
            return answers.isEmpty()
                    ? new Handover.Accepted("ref")
                    : answers.remove(0).give();
        }

        @Override
        public Optional<Handover.Accepted> find(String key) {
            if (silent) {
                throw new IllegalStateException("no answer");
            }
            return known ? Optional.of(new Handover.Accepted("ref")) : Optional.empty();
        }
    }
}
