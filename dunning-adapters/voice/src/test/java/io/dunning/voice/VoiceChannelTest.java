package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Handover.Accepted;
import io.dunning.channel.Handover.Rejected;
import io.dunning.channel.Message;
import io.dunning.channel.Receipt;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.testing.Callee;
import io.dunning.voice.testing.SimulatedTelephony;
import io.dunning.voice.testing.SimulatedTelephony.Reaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceChannelTest {

    private final List<CallEvent> events = new ArrayList<>();
    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);
    private final VoiceChannel channel = reporting(new VoiceChannel(Voice.settings(events::add), telephony));

    private VoiceChannel reporting(VoiceChannel to) {
        telephony.reportTo(to);
        return to;
    }

    @ParameterizedTest
    @CsvSource({
        "+39 333 1234567, it, true",
        "3331234567, it, true",
        "00393331234567, it, true",
        "+393331234567;ext=1, it, true",
        "+39333, it, true",
        "+390000000000, it, true",
        "+39899123456, it, true",
        "+447400123456, it, false",
        "+393331234567, de, false"
    })
    void what_is_not_to_be_called_never_reaches_the_provider(String number, String language, boolean addressInvalid) {
        Dispatch dispatch = Voice.message("key-1", number, language, "Restano 36,15 euro");

        assertThat(channel.dispatch(dispatch)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.addressInvalid()).isEqualTo(addressInvalid);
            assertThat(rejected.reason()).doesNotContain(number);
        });
        assertThat(telephony.placed("key-1")).isZero();
    }

    @Test
    void a_message_that_is_too_long_or_for_nobody_is_not_spoken() {
        Message message = new Message("it", "", "Restano 36,15 euro");
        Address nameless = new Address(ChannelKind.VOICE, " ", Voice.NUMBER);

        assertThat(channel.dispatch(Voice.message("key-1", Voice.NUMBER, "it", "a".repeat(1_501))))
                .isInstanceOf(Rejected.class);
        assertThat(channel.dispatch(new Dispatch("key-2", nameless, message))).isInstanceOf(Rejected.class);
    }

    @Test
    void without_the_code_that_the_script_asks_for_no_call_is_placed() {
        VoiceChannel codeless = reporting(new VoiceChannel(
                Voice.settings(
                        CallScript.builtIn(),
                        key -> Map.of(),
                        JournaledReceiptInbox.inMemory(10),
                        events::add,
                        InstantSource.fixed(Voice.NOW)),
                telephony));

        assertThat(codeless.dispatch(Voice.message("key-1"))).isInstanceOf(Rejected.class);
        assertThat(telephony.placed("key-1")).isZero();
    }

    @Test
    void a_time_out_after_the_call_was_placed_is_unknown_and_its_reports_still_count() {
        telephony.react(Reaction.PLACE_AND_BREAK);
        assertThatThrownBy(() -> channel.dispatch(Voice.message("key-1"))).isInstanceOf(IllegalStateException.class);
        assertThat(channel.contract()).isInstanceOf(DeliveryContract.AtMostOnce.class);

        telephony.react(Reaction.PLACE);
        assertThatThrownBy(() -> channel.dispatch(Voice.message("key-1"))).isInstanceOf(VoiceOutcomeUnknown.class);
        telephony.call("key-1").play(Callee.pressing("1", Voice.CODE, "5"));

        assertThat(telephony.placed("key-1")).isOne();
        assertThat(events).extracting(CallEvent::outcome).containsExactly(CallOutcome.DISPUTED);
        assertThat(channel.receipts(10)).singleElement().satisfies(r -> {
            assertThat(r.key()).isEqualTo("key-1");
            assertThat(r.detail()).isEqualTo(Receipt.Detail.IDENTIFIED);
        });
        assertThat(channel.dispatch(Voice.message("key-1"))).isEqualTo(new Accepted("sim-1"));
    }

    @Test
    void a_refused_call_may_be_tried_again() {
        telephony.react(Reaction.REFUSE);
        assertThat(channel.dispatch(Voice.message("key-1"))).isEqualTo(new Rejected("nobody has the number", true));

        telephony.react(Reaction.PLACE);
        assertThat(channel.dispatch(Voice.message("key-1"))).isEqualTo(new Accepted("sim-1"));
    }

    @Test
    void a_refusal_after_an_unknown_outcome_does_not_say_that_no_phone_rang() {
        SimulatedTelephony knowing = SimulatedTelephony.knowingKeys(Voice.NOW);
        VoiceChannel idempotent = new VoiceChannel(Voice.settings(events::add), knowing);
        knowing.reportTo(idempotent);
        knowing.react(Reaction.PLACE_AND_BREAK);
        assertThatThrownBy(() -> idempotent.dispatch(Voice.message("key-1"))).isInstanceOf(IllegalStateException.class);

        knowing.react(Reaction.REFUSE);
        assertThatThrownBy(() -> idempotent.dispatch(Voice.message("key-1"))).isInstanceOf(VoiceOutcomeUnknown.class);
        knowing.react(Reaction.PLACE);
        assertThat(idempotent.dispatch(Voice.message("key-1"))).isEqualTo(new Accepted("sim-1"));

        assertThat(knowing.placed("key-1")).isOne();
    }

    /** What a provider can do while it is asked to place a call. */
    private VoiceChannel placing(BiFunction<VoiceChannel, String, Handover> place, List<String> hungUp) {
        AtomicReference<VoiceChannel> made = new AtomicReference<>();
        VoiceChannel answering = new VoiceChannel(Voice.settings(events::add), new Telephony() {
            @Override
            public Optional<Duration> keyWindow() {
                return Optional.empty();
            }

            @Override
            public Handover place(String key, String number) {
                return place.apply(made.get(), key);
            }

            @Override
            public void hangUp(String callId) {
                hungUp.add(callId);
            }
        });
        made.set(answering);
        return answering;
    }

    @Test
    void a_call_that_is_stopped_while_it_is_placed_is_ended_as_soon_as_its_id_is_known() {
        List<String> hungUp = new ArrayList<>();
        VoiceChannel stopped = placing(
                (made, key) -> {
                    made.stop(key);
                    return new Accepted("id-1");
                },
                hungUp);

        assertThat(stopped.dispatch(Voice.message("key-1"))).isEqualTo(new Accepted("id-1"));
        assertThat(hungUp).containsExactly("id-1");
    }

    @Test
    void a_report_may_come_before_the_answer_and_a_refusal_or_another_id_after_it_is_no_answer() {
        CallNews news = new CallNews("key-1", "id-1", 0, Signal.ANSWERED, Voice.NOW, new byte[] {1});
        for (Handover answer : List.of(new Accepted("id-2"), new Rejected("blocked", false))) {
            VoiceChannel early = placing(
                    (made, key) -> {
                        assertThat(made.take(news).orElseThrow().say()).isNotEmpty();
                        return answer;
                    },
                    new ArrayList<>());

            assertThatThrownBy(() -> early.dispatch(Voice.message("key-1"))).isInstanceOf(VoiceOutcomeUnknown.class);
        }
    }

    @Test
    void no_more_calls_are_placed_than_can_be_kept() {
        VoiceChannel small = reporting(new VoiceChannel(Voice.settings(Voice.CALLER, 1, events::add), telephony));

        assertThat(small.dispatch(Voice.message("key-1"))).isInstanceOf(Accepted.class);
        assertThat(small.dispatch(Voice.message("key-2"))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_caller_with_a_word_of_debts_in_its_name_is_refused() {
        Caller telling = new Caller("Recupero Crediti Esempio", "059 000 000", "+39059000000");

        assertThatThrownBy(() -> Voice.settings(telling, 1, events::add)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Voice.settings(new Caller("Clinique des Paysages", "059", "+39059000000"), 1, events::add))
                .isNotNull();
        assertThatThrownBy(() -> new Caller("Clinica", "059", "059000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void initials_are_the_first_letters_of_a_name() {
        assertThat(CallFacts.initials("Prova Esempio")).isEqualTo("P. E.");
        assertThat(CallFacts.initials("Åse-Marie  Ødegård")).isEqualTo("Å. M. Ø.");
        assertThat(CallFacts.initials("<b> 4 ' Prova")).isEqualTo("P.");
        assertThat(CallFacts.initials("A B C D E F")).isEqualTo("A. B. C. D.");
        assertThat(CallFacts.initials("  ")).isEmpty();
    }
}
