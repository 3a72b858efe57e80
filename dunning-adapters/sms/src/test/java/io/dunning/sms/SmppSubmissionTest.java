package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover.Accepted;
import io.dunning.channel.Handover.Rejected;
import io.dunning.sms.SmppSettings.LongMessages;
import io.dunning.sms.testing.Smsc.Reaction;
import io.dunning.sms.testing.Submitted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmppSubmissionTest extends SmppFixture {

    private static final String LONG = "Gentile paziente, ".repeat(20);
    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;

    @Test
    void a_message_goes_out_with_its_number_sender_text_and_validity() {
        channel().dispatch(Sms.message("key-1", "+39 333 1234567", "Avviso"));

        assertThat(smsc.taken())
                .containsExactly(
                        new Submitted("m1", "393331234567", "CLINICA", -1, 1, 1, "Avviso", "000001000000000R"));
    }

    @Test
    void a_long_message_goes_out_in_segments_that_a_phone_joins() {
        assertThat(channel().dispatch(Sms.message("key-1", Sms.NUMBER, LONG))).isEqualTo(new Accepted("m1,m2,m3"));

        assertThat(smsc.taken()).extracting(Submitted::segment).containsExactly(1, 2, 3);
        assertThat(smsc.taken()).extracting(Submitted::segments).containsOnly(3);
        assertThat(smsc.taken())
                .extracting(Submitted::reference)
                .containsOnly(smsc.taken().get(0).reference());
        assertThat(text()).isEqualTo(LONG);
    }

    @Test
    void a_long_message_in_other_letters_goes_out_in_segments_too() {
        String body = "Szanowny Łukaszu, ".repeat(10);

        channel().dispatch(Sms.message("key-1", Sms.NUMBER, body));

        assertThat(smsc.taken()).hasSize(3);
        assertThat(text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "€, 81, 2",
        "’, 70, 1",
        "’, 71, 2",
        "\uD83D\uDE00, 35, 1",
        "\uD83D\uDE00, 36, 2"
    })
    void a_message_has_as_many_units_as_segments_go_out(String character, int times, int units) {
        Dispatch dispatch = Sms.message("key-1", Sms.NUMBER, character.repeat(times));
        SmppChannel channel = channel();

        assertThat(channel.units(dispatch.message())).isEqualTo(units);

        channel.dispatch(dispatch);
        assertThat(smsc.taken()).hasSize(units);
    }

    @Test
    void a_message_that_is_made_plain_first_has_the_units_of_the_plain_one() {
        SmppChannel plain = opened(SmppChannel.atMostOnce(
                settings(s -> s),
                Sms.rules().withPlainTypography(),
                SegmentBook.inMemory(),
                JournaledReceiptInbox.inMemory(10),
                replies));
        Dispatch curly = Sms.message("key-1", Sms.NUMBER, "l’avviso " + "a".repeat(130));

        assertThat(channel().units(curly.message())).isEqualTo(3);
        assertThat(plain.units(curly.message())).isOne();

        plain.dispatch(curly);
        assertThat(smsc.taken()).hasSize(1);
    }

    @Test
    void a_long_message_goes_out_whole_where_the_centre_cuts_it() {
        assertThat(channel(s -> s.longMessages(LongMessages.PAYLOAD)).dispatch(Sms.message("key-1", Sms.NUMBER, LONG)))
                .isEqualTo(new Accepted("m1"));

        assertThat(smsc.taken()).singleElement().extracting(Submitted::text).isEqualTo(LONG);
    }

    @Test
    void a_throttled_message_is_offered_again_after_growing_pauses() {
        smsc.reactOnce(Reaction.refuse(THROTTLED), Reaction.refuse(QUEUE_FULL), Reaction.refuse(THROTTLED));

        assertThat(channel().dispatch(Sms.message("key-1"))).isInstanceOf(Accepted.class);

        assertThat(smsc.taken()).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void a_message_that_stays_throttled_is_given_back() {
        smsc.react(Reaction.refuse(THROTTLED));

        assertThat(channel().dispatch(Sms.message("key-1")))
                .isEqualTo(new Rejected("the message centre answered 0x00000058", false));

        assertThat(pauses).hasSize(8).last().isEqualTo(Duration.ofSeconds(10));
        assertThat(smsc.taken()).isEmpty();
    }

    @Test
    void a_message_of_which_a_part_is_out_is_neither_accepted_nor_rejected() {
        smsc.reactOnce(Reaction.TAKE, Reaction.refuse(0x01));

        assertThatThrownBy(() -> channel().dispatch(Sms.message("key-1", Sms.NUMBER, LONG)))
                .isInstanceOf(SmsOutcomeUnknown.class)
                .hasMessage("key-1: 1 of 3 segments were taken");
    }

    @Test
    void a_later_segment_that_is_throttled_is_offered_again_and_not_the_first_one() {
        smsc.reactOnce(Reaction.TAKE, Reaction.refuse(THROTTLED));

        assertThat(channel().dispatch(Sms.message("key-1", Sms.NUMBER, LONG))).isInstanceOf(Accepted.class);

        assertThat(text()).isEqualTo(LONG);
    }

    @Test
    void a_number_that_the_centre_calls_wrong_is_not_used_again() {
        smsc.react(Reaction.refuse(0x0B));

        assertThat(channel().dispatch(Sms.message("key-1")))
                .isEqualTo(new Rejected("the message centre answered 0x0000000b", true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x45, 0xFE, 0xFF, 0x64, 0x400, 0x101})
    void codes_that_may_mean_anything_leave_it_unknown(int code) {
        smsc.react(Reaction.refuse(code));

        assertThatThrownBy(() -> channel().dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
    }

    @Test
    void a_connection_that_breaks_in_the_middle_leaves_it_unknown_and_the_next_message_goes_out() {
        SmppChannel channel = channel(s -> s.answerWithin(Duration.ofMillis(700)));
        smsc.reactOnce(Reaction.BREAK_AFTER, Reaction.BREAK_BEFORE);

        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-2"))).isInstanceOf(SmsOutcomeUnknown.class);
        assertThat(channel.dispatch(Sms.message("key-3"))).isInstanceOf(Accepted.class);

        assertThat(smsc.idsOf("<key-1>")).hasSize(1);
        assertThat(smsc.idsOf("<key-2>")).isEmpty();
        assertThat(smsc.binds()).isEqualTo(3);
    }

    @Test
    void an_answer_without_an_id_is_no_success() {
        smsc.ids(number -> "");

        assertThatThrownBy(() -> channel().dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
    }

    @Test
    void a_centre_that_lets_nobody_in_gets_nothing_and_is_left_alone_for_a_while() {
        smsc.refuseBinds(true);
        SmppChannel channel = channel();

        assertThat(channel.dispatch(Sms.message("key-1"))).isInstanceOf(Rejected.class);
        assertThat(channel.dispatch(Sms.message("key-2"))).isInstanceOf(Rejected.class);

        assertThat(pauses)
                .as("pauses of four attempts, made once")
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(channel.connect()).isFalse();
    }

    @Test
    void a_centre_that_comes_up_between_attempts_is_used() {
        smsc.refuseBinds(true);
        SmppChannel channel = opened(SmppChannel.atMostOnce(
                Sms.settings(smsc)
                        .time(InstantSource.fixed(Sms.NOW), time -> smsc.refuseBinds(false))
                        .build(),
                Sms.rules(),
                SegmentBook.inMemory(),
                JournaledReceiptInbox.inMemory(1),
                replies));

        assertThat(channel.dispatch(Sms.message("key-1"))).isInstanceOf(Accepted.class);
    }

    @Test
    void an_interrupt_leaves_it_unknown_and_is_not_swallowed() {
        SmppChannel channel = channel();
        channel.connect();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_the_rules_refuse_never_reaches_the_centre() {
        SmppChannel channel = channel();

        assertThat(channel.dispatch(Sms.message("key-1", "+39 899 123456", "Avviso")))
                .isInstanceOf(Rejected.class);
        assertThat(channel.dispatch(Sms.message("key-2", Sms.NUMBER, "https://pay-clinic.example")))
                .isInstanceOf(Rejected.class);

        assertThat(smsc.binds()).isZero();
    }

    @Test
    void senders_are_checked() {
        assertThat(SmsSender.number("+39059123456").printed()).isEqualTo("+39059123456");
        assertThat(SmsSender.shortCode("48123").kind()).isEqualTo(SmsSender.Kind.SHORT_CODE);
        for (String bad : List.of("", "LONGER THAN 11", "12345", "A\r\nB", "Ł")) {
            assertThatThrownBy(() -> SmsSender.named(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SmsSender.number("39059123456")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secrets_stay_out_of_what_is_printed() {
        assertThat(settings(s -> s).toString()).doesNotContain("secret");
    }

    private String text() {
        return smsc.taken().stream().map(Submitted::text).collect(Collectors.joining());
    }
}
