package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.caseOf;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.ContactPointFailed;
import io.dunning.cases.CaseId;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Detail;
import io.dunning.contact.ContactPointFailure;
import io.dunning.contact.ContactPointFailure.Why;
import io.dunning.evidence.Actor;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of attempts: what the history says, what the creditor gets, what the host hears, and what the other cases learn. */
class OutcomesTest {

    private static final LocalDate DAY = DUE.plusDays(20);

    private final Fixtures.Hospital hospital =
            new Fixtures.Hospital(Fixtures.policy()).bill(receivable("R1", "80.00"), DUE);
    private final List<AttemptOutcome> told = new ArrayList<>();
    private final List<ContactPointFailure> failed = new ArrayList<>();
    private final DunningEngine engine = hospital.builder()
            .listener(new DunningListener() {
                @Override
                public void attemptChanged(AttemptOutcome outcome) {
                    told.add(outcome);
                }

                @Override
                public void contactPointFailed(ContactPointFailure failure) {
                    failed.add(failure);
                }
            })
            .build();

    @Test
    void a_notice_that_waits_is_no_attempt_and_one_that_left_is() {
        hospital.begin(DAY);
        engine.run(DAY);
        assertThat(engine.outcomes(caseId())).isEmpty();

        engine.dispatch(DAY);

        assertThat(engine.outcomes(caseId())).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(AttemptResult.HANDED_OVER);
            assertThat(outcome.channel()).isEqualTo(ChannelKind.SMS);
            assertThat(outcome.items()).containsExactly(new ReceivableId("R1"));
            assertThat(outcome.on()).isEqualTo(DAY);
        });
    }

    @Test
    void every_word_of_a_receipt_has_its_place_in_the_taxonomy() {
        for (Detail detail : Detail.values()) {
            for (Receipt.Outcome outcome : Receipt.Outcome.values()) {
                if (detail.fits(outcome)) {
                    assertThat(resultOf(outcome, detail))
                            .as("%s %s", outcome, detail)
                            .isEqualTo(expected(outcome, detail));
                }
            }
        }
    }

    private static AttemptResult expected(Receipt.Outcome outcome, Detail detail) {
        return switch (detail) {
            case BUSY -> AttemptResult.BUSY;
            case NO_ANSWER -> AttemptResult.NO_ANSWER;
            case VOICEMAIL -> AttemptResult.VOICEMAIL;
            case REFUSED -> AttemptResult.REFUSED;
            case WRONG_PERSON -> AttemptResult.WRONG_PERSON;
            case IDENTIFIED -> AttemptResult.IDENTIFIED;
            case DEEMED_SERVED -> AttemptResult.DEEMED_SERVED;
            default -> AttemptResult.valueOf(outcome.name());
        };
    }

    private AttemptResult resultOf(Receipt.Outcome outcome, Detail detail) {
        Fixtures.Hospital own = new Fixtures.Hospital(Fixtures.policy()).bill(receivable("R1", "80.00"), DUE);
        own.day(DAY);
        Receipt receipt =
                receipt(own, own.sms.received.get(0).key(), "r", outcome).saying(detail);
        assertThat(own.engine.receive(receipt)).isInstanceOf(Outcome.Accepted.class);
        return own.engine.outcomes(caseId()).get(0).result();
    }

    @Test
    void receipts_in_any_order_give_the_same_outcome() {
        List<Detail> words = List.of(Detail.NO_ANSWER, Detail.UNCLAIMED, Detail.NONE);
        for (List<Detail> order : List.of(words, List.of(Detail.NONE, Detail.UNCLAIMED, Detail.NO_ANSWER))) {
            Fixtures.Hospital own = new Fixtures.Hospital(Fixtures.policy()).bill(receivable("R1", "80.00"), DUE);
            own.day(DAY);
            String key = own.sms.received.get(0).key();
            for (Detail word : order) {
                own.engine.receive(receipt(own, key, "r-" + word, Receipt.Outcome.UNDELIVERED)
                        .saying(word));
            }
            assertThat(own.engine.outcomes(caseId()).get(0).detail()).isEqualTo(Detail.UNCLAIMED);
        }
    }

    @Test
    void what_a_channel_refuses_was_rejected_and_what_is_not_known_is_unknown() {
        Fixtures.Receiver refusing = new Fixtures.Receiver(ChannelKind.SMS, new DeliveryContract.AtMostOnce()) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                super.dispatch(dispatch);
                if (received.size() > 1) {
                    throw new IllegalStateException("timed out");
                }
                return new Handover.Rejected("quota", false);
            }
        };
        hospital.debtors.put(Fixtures.debtor(new io.dunning.receivable.PersonId("P2")));
        hospital.bill(receivable("R2", new io.dunning.receivable.PersonId("P2"), "80.00", DUE), DUE);
        DunningEngine own = hospital.builder().channel(refusing).build();
        hospital.begin(DAY);
        own.run(DAY);
        own.dispatch(DAY);

        assertThat(List.of(caseId(), caseOf("P2")))
                .flatExtracting(own::outcomes)
                .extracting(AttemptOutcome::result)
                .containsExactlyInAnyOrder(AttemptResult.REJECTED, AttemptResult.UNKNOWN);
    }

    @Test
    void the_host_hears_of_each_change_once() {
        sent();
        String key = hospital.sms.received.get(0).key();
        Receipt delivered = receipt(hospital, key, "r-1", Receipt.Outcome.DELIVERED);
        engine.receive(delivered);
        engine.receive(delivered);
        engine.receive(receipt(hospital, key, "r-2", Receipt.Outcome.DELIVERED));
        engine.receive(
                receipt(hospital, key, "r-3", Receipt.Outcome.ACKNOWLEDGED).saying(Detail.IDENTIFIED));

        assertThat(told)
                .extracting(AttemptOutcome::result)
                .containsExactly(AttemptResult.HANDED_OVER, AttemptResult.DELIVERED, AttemptResult.IDENTIFIED);
    }

    @Test
    void the_creditor_gets_the_outcomes_of_its_list_and_period_and_no_others() {
        List<CaseId> ids = hospital.billPeople(20);
        sent();
        List<ReceivableId> list = List.of(new ReceivableId("R3"), new ReceivableId("R4"), new ReceivableId("R3"));

        assertThat(outcomes(list, DAY, DAY)).extracting(AttemptOutcome::caseId).containsExactly(ids.get(3), ids.get(4));
        assertThat(outcomes(list, DAY.plusDays(1), DAY.plusDays(30))).isEmpty();
        assertThat(outcomes(
                        ids.stream()
                                .map(i -> new ReceivableId(
                                        "R" + i.debtor().value().substring(1)))
                                .toList(),
                        DAY,
                        DAY))
                .as("a list of several chunks")
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private List<AttemptOutcome> outcomes(List<ReceivableId> list, LocalDate from, LocalDate to) {
        List<AttemptOutcome> found = new ArrayList<>();
        engine.outcomes(CREDITOR, list, from, to, found::add);
        return found;
    }

    @Test
    void an_unknown_address_is_told_to_the_host_and_learnt_by_the_debtors_other_cases() {
        CreditorId elsewhere = new CreditorId("region", "clinic");
        hospital.clock.set(DAY);
        hospital.bill(Fixtures.billedBy(elsewhere, receivable("R7", "90.00")), DAY);
        hospital.ledger.completeUpTo(elsewhere, DAY.plusDays(2));
        CaseId other = new CaseId(elsewhere, DEBTOR, caseId().kind());
        sent();
        String key = hospital.sms.received.get(0).key();

        engine.receive(
                receipt(hospital, key, "r-1", Receipt.Outcome.ADDRESS_UNKNOWN).saying(Detail.WRONG_PERSON));

        assertThat(failed)
                .containsExactly(new ContactPointFailure("region", DEBTOR, ChannelKind.SMS, Why.WRONG_PERSON, DAY));
        boolean own = key.equals(engine.find(caseId()).orElseThrow().notices().stream()
                .findFirst()
                .map(n -> n.key().value())
                .orElse(""));
        CaseId learner = own ? other : caseId();
        assertThat(engine.history(learner))
                .extracting(e -> e.event())
                .contains(new ContactPointFailed(DAY, ChannelKind.SMS));
        hospital.begin(DAY.plusDays(3));
        hospital.ledger.completeUpTo(elsewhere, DAY.plusDays(2));
        engine.run(DAY.plusDays(3));
        engine.dispatch(DAY.plusDays(3));
        assertThat(hospital.sms.received).as("nobody texts that number again").hasSize(1);
        assertThat(hospital.letter.received).isNotEmpty();
    }

    @Test
    void of_other_people_and_other_tenants_nobody_learns_anything() {
        List<CaseId> ids = hospital.billPeople(5);
        sent();
        String key = hospital.store
                .notice(notice(ids.get(2)).key())
                .orElseThrow()
                .key()
                .value();

        engine.receive(receipt(hospital, key, "r-1", Receipt.Outcome.ADDRESS_UNKNOWN));

        assertThat(ids)
                .filteredOn(id -> !engine.find(id).orElseThrow().deadSince().isEmpty())
                .containsExactly(ids.get(2));
    }

    @Test
    void a_notice_that_waits_for_a_number_that_turned_out_wrong_is_stopped() {
        hospital.begin(DAY);
        engine.run(DAY);
        engine.act(caseId(), Actor.CHANNEL, c -> c.contactPointFailed(ChannelKind.SMS, DAY));

        assertThat(engine.dispatch(DAY).cancelled()).containsEntry("address-alive", 1);
        assertThat(hospital.sent()).isZero();
    }

    @Test
    void a_contradiction_is_told_stops_the_case_and_is_decided_by_a_person() {
        sent();
        String key = hospital.sms.received.get(0).key();
        engine.receive(receipt(hospital, key, "r-1", Receipt.Outcome.UNDELIVERED));
        engine.receive(receipt(hospital, key, "r-2", Receipt.Outcome.DELIVERED));

        assertThat(told.get(told.size() - 1).result()).isEqualTo(AttemptResult.CONTRADICTORY);
        assertThat(notice(caseId()).isContradictory()).isTrue();
        day(DAY.plusDays(30));
        assertThat(hospital.sent()).as("nothing goes on while it is open").isEqualTo(1);

        LocalDate later = DAY.plusDays(30);
        assertThat(engine.act(
                        caseId(),
                        Actor.person("clerk"),
                        c -> c.decideContradiction(c.notices().get(0).key(), false, "clerk", later)))
                .isInstanceOf(Outcome.Accepted.class);
        day(DAY.plusDays(31));

        assertThat(told).extracting(AttemptOutcome::result).contains(AttemptResult.UNDELIVERED);
        assertThat(hospital.letter.received).as("the step goes again").hasSize(1);
        assertThat(engine.act(
                        caseId(),
                        Actor.person("clerk"),
                        c -> c.decideContradiction(c.notices().get(0).key(), true, "clerk", later.plusDays(1))))
                .isInstanceOf(Outcome.Refused.class);
    }

    private NoticeRecord notice(CaseId id) {
        return engine.find(id).orElseThrow().notices().get(0);
    }

    private void sent() {
        day(DAY);
    }

    private void day(LocalDate on) {
        hospital.begin(on);
        engine.run(on);
        engine.dispatch(on);
    }

    private static Receipt receipt(Fixtures.Hospital hospital, String key, String id, Receipt.Outcome outcome) {
        return new Receipt(key, id, outcome, hospital.clock.instant(), new byte[] {1});
    }
}
