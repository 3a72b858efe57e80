package io.dunning.testkit;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseState;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.memory.MemoryLedger;
import io.dunning.testkit.RecordingChannel.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock, the listener, the channel and the hospital do what they are told. */
class DoublesTest {

    @Test
    void a_clock_stands_still_until_it_is_set() {
        SettableClock clock = SettableClock.at(Instant.parse("2026-03-01T08:00:00Z"));
        Clock inRome = clock.withZone(ZoneId.of("Europe/Rome"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));

        clock.advance(Duration.ofHours(2));
        assertThat(inRome.instant()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(inRome.getZone()).isEqualTo(ZoneId.of("Europe/Rome"));

        clock.set(DUE);
        assertThat(inRome.instant()).isEqualTo(Instant.parse("2026-01-10T10:00:00Z"));
    }

    @Test
    void a_hospital_reads_another_ledger_and_books_nothing_beside_it() {
        MemoryLedger mine = new MemoryLedger();
        Hospital hospital = Hospital.under(aPolicy()).givenLedger(mine);
        hospital.givenBill(aBill("R1").of("80 EUR"));

        hospital.whenDaysPass(20).thenNothingWasSent();

        mine.bill(aBill("R1").of("80 EUR").receivable());
        mine.completeUpTo(Given.HOSPITAL, hospital.today().plusDays(10));
        hospital.whenDaysPass(10).thenSent(1);
        assertThatThrownBy(() -> hospital.whenPaid("R1", "80 EUR")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> hospital.givenLedgerLag(3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_listener_keeps_what_was_stored() {
        Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1")).whenDaysPass(10);

        assertThat(hospital.listener().events(NoticePlanned.class)).hasSize(1);
        assertThat(hospital.listener().events(NoticeHandedOver.class)).hasSize(1);
        assertThat(hospital.listener().events()).isEqualTo(hospital.store().history(theCase()));
        hospital.listener().forget();
        assertThat(hospital.listener().commits()).isEmpty();
    }

    @Test
    void an_idempotent_channel_that_broke_down_after_delivery_delivers_once() {
        RecordingChannel sms = RecordingChannel.idempotent(ChannelKind.SMS);
        Hospital hospital = Hospital.under(aPolicy()).givenChannel(sms).givenBill(aBill("R1"));
        sms.answer(Answer.BREAK_AFTER);
        hospital.whenDaysPass(10);
        assertThat(hospital.lastDispatch().unknown()).isOne();

        sms.answer(Answer.ACCEPT);
        hospital.whenDispatched();

        assertThat(sms.asked()).hasSize(2);
        hospital.thenSent(1);
        assertThat(notice(hospital).grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
    }

    @Test
    void a_channel_that_can_be_asked_is_asked_after_a_breakdown() {
        RecordingChannel sms = RecordingChannel.reconcilable(ChannelKind.SMS);
        Hospital hospital = Hospital.under(aPolicy()).givenChannel(sms).givenBill(aBill("R1"));
        sms.answer(Answer.BREAK_AFTER);
        sms.silent(true);
        hospital.whenDaysPass(11);
        assertThat(notice(hospital).grade()).isEqualTo(EvidenceGrade.QUEUED);

        sms.silent(false);
        hospital.whenDispatched();

        assertThat(sms.asked()).hasSize(1);
        assertThat(notice(hospital).grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
    }

    @Test
    void a_hospital_sends_by_any_channel_and_leaves_it_to_whoever_gave_it_to_count() {
        List<Dispatch> mine = new ArrayList<>();
        Channel sms = new Channel() {
            @Override
            public ChannelKind kind() {
                return ChannelKind.SMS;
            }

            @Override
            public DeliveryContract contract() {
                return new DeliveryContract.AtMostOnce();
            }

            @Override
            public Handover dispatch(Dispatch dispatch) {
                mine.add(dispatch);
                return new Handover.Accepted("mine");
            }
        };
        Hospital hospital = Hospital.under(aPolicy()).givenChannel(sms).givenBill(aBill("R1"));

        hospital.whenDaysPass(10).whenReceiptsAreRead();

        assertThat(mine).hasSize(1);
        assertThat(notice(hospital).grade()).isEqualTo(EvidenceGrade.HANDED_OVER);
        assertThat(hospital.channel(ChannelKind.LETTER).delivered()).isEmpty();
        assertThatThrownBy(hospital::thenNothingWasSent)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SMS");
    }

    @Test
    void a_wrong_address_is_not_tried_again() {
        RecordingChannel sms = RecordingChannel.of(ChannelKind.SMS);
        sms.answer(Answer.REJECT_ADDRESS);
        Hospital hospital = Hospital.under(aPolicy()).givenChannel(sms).givenBill(aBill("R1"));

        hospital.whenDaysPass(15);

        assertThat(sms.asked()).hasSize(1);
        assertThat(hospital.channel(ChannelKind.LETTER).delivered()).hasSize(1);
    }

    @Test
    void a_receipt_that_comes_twice_counts_once() {
        RecordingChannel sms = RecordingChannel.of(ChannelKind.SMS);
        Hospital hospital = Hospital.under(aPolicy())
                .givenChannel(sms)
                .givenBill(aBill("R1"))
                .whenDaysPass(10);
        String key = sms.delivered().get(0).key();

        sms.receipt(
                key, "receipt-1", Receipt.Outcome.DELIVERED, hospital.clock().instant());
        sms.receipt(
                key, "receipt-1", Receipt.Outcome.DELIVERED, hospital.clock().instant());
        hospital.whenReceiptsAreRead();

        assertThat(notice(hospital).grade()).isEqualTo(EvidenceGrade.DELIVERED);
        assertThat(notice(hospital).receipts()).hasSize(1);
        assertThat(sms.receipts(10)).isEmpty();
    }

    @Test
    void a_recalled_message_is_not_among_those_that_were_sent() {
        Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1")).whenDaysPass(10);
        RecordingChannel sms = hospital.channel(ChannelKind.SMS);

        String key = sms.delivered().get(0).key();
        assertThat(sms.recall(key)).as("a recall after it is gone").isFalse();

        sms.recallable(true);
        assertThat(sms.recall(key)).isTrue();

        hospital.thenNothingWasSent();
        assertThat(sms.recall("never-sent")).isFalse();
    }

    @Test
    void books_that_lag_hold_everything_back() {
        Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1")).givenLedgerLag(3);

        hospital.whenDaysPass(10);

        hospital.thenNothingWasSent().thenHeldBackBy("ledger-fresh", 1);
    }

    @Test
    void an_act_on_a_case_is_answered() {
        Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1").of("80 EUR"));

        Outcome outcome = hospital.whenActing(
                theCase(), c -> c.promise(Given.money("80 EUR"), DUE.plusDays(20), hospital.today()));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        hospital.whenDaysPass(20).thenNothingWasSent().thenCaseIs(theCase(), CaseState.OPEN);
    }

    @Test
    void a_hospital_says_what_is_missing() {
        Hospital hospital = Hospital.under(aPolicy());

        assertThatThrownBy(() -> hospital.whenPaid("R9", "1 EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R9");
        assertThatThrownBy(() -> hospital.dunningCase(theCase())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(hospital::lastRun).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Given.money("12,50 EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Given.money("12")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NoticeRecord notice(Hospital hospital) {
        return hospital.dunningCase(theCase()).notices().get(0);
    }
}
