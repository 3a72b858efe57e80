package io.dunning;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.contactRules;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Detail;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step whose notice did not arrive, or which the debtor wants on paper, goes again by another way. */
class SecondTryTest {

    private static final LocalDate DAY = DUE.plusDays(20);

    private Fixtures.Hospital hospital = bills(Fixtures.policy(), "80.00");

    private static Fixtures.Hospital bills(Policy policy, String amount) {
        return new Fixtures.Hospital(policy).bill(receivable("R1", amount), DUE);
    }

    @Test
    void a_call_that_nobody_answers_goes_again_on_paper_once_and_with_a_key_of_its_own() {
        hospital.day(DAY);
        lost(Detail.NO_ANSWER);
        days(DAY.plusDays(1), 10);

        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.letter.received).hasSize(1);
        assertThat(notices()).extracting(NoticeRecord::step).containsExactly("first", "first");
        assertThat(notices()).extracting(NoticeRecord::key).doesNotHaveDuplicates();
        assertThat(now().items().get(0).level()).as("steps taken").isEqualTo(1);
    }

    @Test
    void where_paper_is_not_worth_its_cost_the_same_way_is_tried_again() {
        // Of 15 euros 4.50 are expected; a registered letter costs 7.
        hospital = bills(policyWith(null, by(ChannelKind.SMS), by(ChannelKind.REGISTERED_LETTER)), "15.00");
        hospital.day(DAY);
        lost(Detail.NONE);
        days(DAY.plusDays(1), 5);

        assertThat(hospital.sms.received).hasSize(2);
        assertThat(hospital.registered.received).isEmpty();
    }

    @Test
    void a_channel_that_is_out_for_an_hour_does_not_turn_texts_into_letters_but_one_that_refuses_twice_does() {
        Fixtures.Receiver refusing = new Fixtures.Receiver(ChannelKind.SMS, new DeliveryContract.AtMostOnce()) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                super.dispatch(dispatch);
                return new Handover.Rejected("quota", false);
            }
        };
        DunningEngine engine = hospital.builder().channel(refusing).build();
        for (int i = 0; i < 2; i++) {
            day(engine, DAY.plusDays(i));
            assertThat(refusing.received).hasSize(i + 1);
            assertThat(hospital.letter.received).isEmpty();
        }
        day(engine, DAY.plusDays(2));

        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void a_second_way_carries_the_fee_of_the_first_and_no_new_one() {
        hospital = bills(policyWith(fee(13), by(ChannelKind.SMS), by(ChannelKind.LETTER)), "80.00");
        hospital.day(DUE.plusDays(12));
        assertThat(notices().get(0).feeMinor()).as("too early for a fee").isZero();
        lost(Detail.NONE);
        days(DUE.plusDays(13), 10);

        assertThat(notices()).hasSize(2);
        assertThat(notices().get(1).plannedOn()).isAfterOrEqualTo(DUE.plusDays(13));
        assertThat(notices()).extracting(NoticeRecord::feeMinor).containsOnly(0L);

        hospital = bills(policyWith(fee(10), by(ChannelKind.SMS), by(ChannelKind.LETTER)), "80.00");
        hospital.day(DUE.plusDays(12));
        lost(Detail.NONE);
        days(DUE.plusDays(13), 10);
        assertThat(notices())
                .filteredOn(NoticeRecord::stands)
                .extracting(NoticeRecord::feeMinor)
                .containsExactly(350L);
    }

    @Test
    void who_asks_for_paper_gets_the_step_again_on_paper_though_the_text_had_arrived() {
        hospital.day(DAY);
        receive(Receipt.Outcome.DELIVERED, Detail.NONE);

        assertThat(act(DAY)).isInstanceOf(Outcome.Accepted.class);
        days(DAY.plusDays(1), 10);

        assertThat(hospital.letter.received).hasSize(1);
        assertThat(notices()).filteredOn(NoticeRecord::stands).hasSize(1);
        assertThat(act(DAY.plusDays(10))).as("the latest is on paper now").isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_text_that_still_waits_is_stopped_when_paper_is_asked_for() {
        hospital.begin(DAY);
        hospital.engine.run(DAY);
        act(DAY);
        hospital.engine.dispatch(DAY);
        days(DAY.plusDays(1), 3);

        assertThat(hospital.sms.received).isEmpty();
        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void nobody_can_ask_for_paper_before_anything_went_out() {
        assertThat(act(DUE)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void without_a_certain_digital_contact_the_step_goes_on_paper_at_once() {
        hospital.debtors.put(io.dunning.contact.Debtor.adult(
                DEBTOR,
                "Prova Esempio",
                "it",
                Fixtures.ROME,
                List.of(point(ChannelKind.SMS, Provenance.LIST), point(ChannelKind.LETTER, Provenance.LIST))));

        hospital.day(DAY);

        assertThat(hospital.letter.received).hasSize(1);
        assertThat(hospital.sms.received).isEmpty();
    }

    @Test
    void what_law_takes_as_served_stands_though_nobody_took_it() {
        hospital.day(DAY);
        receive(Receipt.Outcome.UNDELIVERED, Detail.UNCLAIMED);
        assertThat(notices().get(0).stands()).isFalse();

        hospital.engine.receive(receipt(Receipt.Outcome.ACKNOWLEDGED, Detail.DEEMED_SERVED, "r-2")
                .effective(DAY.plusDays(10)));

        NoticeRecord served = notices().get(0);
        assertThat(served.isContradictory()).isFalse();
        assertThat(served.isProved(EvidenceGrade.ACKNOWLEDGED)).isTrue();
        assertThat(served.effectiveOn()).isEqualTo(DAY.plusDays(10));
        assertThat(now().clockEvents(now().items().get(0)))
                .singleElement()
                .satisfies(event -> assertThat(event.on()).isEqualTo(DAY.plusDays(10)));
    }

    @Test
    void an_effect_before_the_notice_or_months_after_the_receipt_is_refused_and_counts_nothing() {
        hospital.day(DAY);
        for (LocalDate odd : List.of(DAY.minusDays(1), DAY.plusDays(61))) {
            Receipt receipt = receipt(Receipt.Outcome.ACKNOWLEDGED, Detail.NONE, "r-" + odd)
                    .effective(odd);

            assertThat(hospital.engine.receive(receipt)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(notices().get(0).grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
    }

    private static FeeRule fee(int daysAfterDueMin) {
        List<FeeRule.Tariff> tariff = List.of(new FeeRule.Tariff(LocalDate.of(2020, 1, 1), null, 350));
        return new FeeRule("reminder", tariff, daysAfterDueMin, 9, 0, 0, "invented for tests");
    }

    private static Policy policyWith(@Nullable FeeRule fee, StepOption... options) {
        Step step = new Step(
                "first", NoticeKind.REMINDER, 10, 0, 30, 3, 500, EvidenceGrade.NONE, false, List.of(options), fee);
        return Fixtures.policy(List.of(step), contactRules(), List.of());
    }

    private Outcome act(LocalDate on) {
        return hospital.engine.act(caseId(), Actor.person("clerk"), c -> c.askForPaper(on));
    }

    private void lost(Detail detail) {
        receive(Receipt.Outcome.UNDELIVERED, detail);
    }

    private void receive(Receipt.Outcome outcome, Detail detail) {
        assertThat(hospital.engine.receive(receipt(outcome, detail, "r-1"))).isInstanceOf(Outcome.Accepted.class);
    }

    private Receipt receipt(Receipt.Outcome outcome, Detail detail, String id) {
        String key = notices().get(0).key().value();
        return new Receipt(key, id, outcome, hospital.clock.instant(), new byte[] {1}).saying(detail);
    }

    private List<NoticeRecord> notices() {
        return now().notices();
    }

    private DunningCase now() {
        return hospital.engine.find(caseId()).orElseThrow();
    }

    private void days(LocalDate from, int count) {
        for (int i = 0; i < count; i++) {
            hospital.day(from.plusDays(i));
        }
    }

    private void day(DunningEngine engine, LocalDate on) {
        hospital.begin(on);
        engine.run(on);
        engine.dispatch(on);
    }
}
