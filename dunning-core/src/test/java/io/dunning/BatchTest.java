package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.Change;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many notices are checked and handed over together, and how fast. */
class BatchTest {

    private static final LocalDate DAY = DUE.plusDays(10);

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final List<Integer> batches = new ArrayList<>();
    private final StoreAround counting = new StoreAround(hospital.store) {
        @Override
        public void commit(Change change) {
            super.commit(change);
            if (!change.attempts().isEmpty()) {
                batches.add(change.attempts().size());
            }
        }
    };

    @Test
    void a_channel_that_promises_nothing_gets_batches_of_ten() {
        planned(25);

        hospital.builder().store(counting).build().dispatch(DAY);

        assertThat(batches).containsExactly(10, 10, 5);
        assertThat(hospital.sent()).isEqualTo(25);
    }

    @Test
    void other_channels_get_batches_as_set() {
        planned(25);
        Fixtures.Receiver sms =
                new Fixtures.Receiver(ChannelKind.SMS, new DeliveryContract.Idempotent(Duration.ofDays(1)));

        hospital.builder().store(counting).channel(sms).batchSize(12).build().dispatch(DAY);

        assertThat(batches).containsExactly(12, 12, 1);
        assertThat(sms.received).hasSize(25);
    }

    @Test
    void small_batches_stay_small() {
        planned(5);

        hospital.builder().store(counting).batchSize(2).build().dispatch(DAY);

        assertThat(batches).containsExactly(2, 2, 1);
    }

    @Test
    void an_outbox_of_several_pages_leaves_whole_and_once() {
        planned(450);

        assertThat(hospital.engine.dispatch(DAY).handedOver()).isEqualTo(450);

        assertThat(hospital.sms.received).extracting(Dispatch::key).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void what_was_checked_more_than_a_second_ago_is_checked_again() {
        planned(4);
        CountingLedger ledger = new CountingLedger();

        engineWith(ledger, Duration.ofMillis(1500)).dispatch(DAY);

        assertThat(ledger.asked)
                .as("questions to the ledger for four slow messages")
                .isEqualTo(1 + 3);
    }

    @Test
    void what_was_checked_a_moment_ago_is_not_asked_for_again() {
        planned(4);
        CountingLedger ledger = new CountingLedger();

        engineWith(ledger, Duration.ofMillis(200)).dispatch(DAY);

        assertThat(ledger.asked)
                .as("questions to the ledger for four quick messages")
                .isEqualTo(1);
    }

    private DunningEngine engineWith(Ledger ledger, Duration timePerMessage) {
        Channel slow = new Fixtures.Receiver(ChannelKind.SMS) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                hospital.clock.pass(timePerMessage);
                return super.dispatch(dispatch);
            }
        };
        return hospital.builder().ledger(ledger).channel(slow).build();
    }

    @Test
    void two_notices_of_one_person_that_waited_for_days_leave_on_different_days() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.begin(DAY);
        hospital.engine.run(DAY);
        CreditorId clinic = new CreditorId("region", "clinic");
        hospital.bill(Fixtures.billedBy(clinic, receivable("R7", "90.00")), DAY);
        hospital.begin(DAY.plusDays(1));
        hospital.ledger.completeUpTo(clinic, DAY);
        hospital.engine.run(DAY.plusDays(1));
        LocalDate later = DAY.plusDays(3);
        hospital.begin(later);
        hospital.ledger.completeUpTo(clinic, later.minusDays(1));

        DispatchReport report = hospital.engine.dispatch(later);

        assertThat(report.handedOver()).isEqualTo(1);
        assertThat(report.waiting()).containsEntry("contact-cap", 1);

        hospital.begin(later.plusDays(1));
        hospital.ledger.completeUpTo(clinic, later);
        assertThat(hospital.engine.dispatch(later.plusDays(1)).handedOver()).isEqualTo(1);
    }

    // ---- pace ----

    @Test
    void a_paced_channel_gets_its_messages_one_after_the_other_each_freshly_checked() {
        planned(12);
        CountingLedger ledger = new CountingLedger();
        List<Long> pausesMillis = new ArrayList<>();

        paced(1, ledger, pausesMillis).dispatch(DAY);

        assertThat(hospital.sms.received).hasSize(12);
        assertThat(pausesMillis).as("pauses").hasSize(11).containsOnly(1000L);
        assertThat(batches).as("batches: what takes five seconds at most").containsExactly(5, 5, 2);
        assertThat(ledger.agesMillis)
                .as("how old the answers of the ledger were when the messages left")
                .hasSize(12)
                .allMatch(age -> age <= 1000);
    }

    @Test
    void a_payment_that_is_booked_while_a_paced_batch_leaves_stops_its_notice() {
        planned(3);
        List<Long> pausesMillis = new ArrayList<>();
        CountingLedger ledger = new CountingLedger();
        Dispatcher dispatcher = paced(1, ledger, pausesMillis);
        ledger.whenAsked = () -> {
            if (hospital.sms.received.size() == 2) {
                for (String bill : List.of("R0", "R1", "R2")) {
                    hospital.pay(bill, "80.00", DAY);
                }
            }
        };

        DispatchReport report = dispatcher.dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(2);
        assertThat(report.cancelled()).containsEntry("balance-changed", 1);
    }

    /** A dispatcher whose pauses move the clock instead of taking time. */
    private Dispatcher paced(int perSecond, CountingLedger ledger, List<Long> pausesMillis) {
        Map<ChannelKind, Integer> paces = Map.of(ChannelKind.SMS, perSecond);
        DunningListener nobody = new DunningListener() {};
        Policies policies = Policies.always(Fixtures.policy());
        long start = hospital.clock.instant().toEpochMilli();
        Pacer pacer = new Pacer(
                paces,
                () -> Duration.ofMillis(hospital.clock.instant().toEpochMilli() - start)
                        .toNanos(),
                pause -> {
                    pausesMillis.add(pause.toMillis());
                    hospital.clock.pass(pause);
                });
        return new Dispatcher(
                counting,
                new Judge(
                        counting,
                        ledger,
                        hospital.debtors,
                        policies,
                        new Meter(Map.of(), r -> new Message("it", "", "Please pay"))),
                policies,
                Map.of(ChannelKind.SMS, noting(ledger)),
                nobody,
                hospital.clock,
                new Commits(counting, nobody, Set.of()),
                new WorkSettings("node", 1, Duration.ofMinutes(2), 1000, 100, paces),
                pacer);
    }

    private Channel noting(CountingLedger ledger) {
        return new Fixtures.Receiver(ChannelKind.SMS) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                ledger.agesMillis.add(Duration.between(ledger.askedAt, hospital.clock.instant())
                        .toMillis());
                return hospital.sms.dispatch(dispatch);
            }
        };
    }

    private void planned(int people) {
        hospital.billPeople(people);
        hospital.begin(DAY);
        assertThat(hospital.engine.run(DAY).planned()).isEqualTo(people);
    }

    /** The books, and how often they were asked. */
    private final class CountingLedger implements Ledger {
        private final List<Long> agesMillis = new ArrayList<>();
        private int asked;
        private Instant askedAt = Instant.MIN;
        private Runnable whenAsked = () -> {};

        @Override
        public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
            asked++;
            askedAt = hospital.clock.instant();
            whenAsked.run();
            return hospital.ledger.balances(creditor, receivables);
        }

        @Override
        public List<Movement> movements(CreditorId creditor, long after, int limit) {
            return hospital.ledger.movements(creditor, after, limit);
        }
    }
}
