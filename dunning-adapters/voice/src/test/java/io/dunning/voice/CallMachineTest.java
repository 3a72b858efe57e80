package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Receipt;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.testing.Callee;
import io.dunning.voice.testing.SimulatedCall;
import io.dunning.voice.testing.SimulatedTelephony;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers meet, by the script that comes along. */
class CallMachineTest {

    private final List<CallEvent> events = new ArrayList<>();
    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);
    private final VoiceChannel channel = channel(CallScript.builtIn(), Voice.codes());

    private VoiceChannel channel(CallScript script, CallCodes codes) {
        VoiceChannel made = new VoiceChannel(
                Voice.settings(
                        script,
                        codes,
                        JournaledReceiptInbox.inMemory(100),
                        events::add,
                        InstantSource.fixed(Voice.NOW)),
                telephony);
        telephony.reportTo(made);
        return made;
    }

    private SimulatedCall call() {
        return call(channel);
    }

    private SimulatedCall call(VoiceChannel by) {
        by.dispatch(Voice.message("key-1"));
        return telephony.call("key-1");
    }

    private CallEvent event() {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PAY_NOW, ACKNOWLEDGED",
        "2, ALREADY_PAID, ACKNOWLEDGED",
        "3, PROMISED, ACKNOWLEDGED",
        "5, DISPUTED, ACKNOWLEDGED",
        "6, WRONG_PERSON, ADDRESS_UNKNOWN",
        "0, OPERATOR, ACKNOWLEDGED"
    })
    void who_keys_in_the_code_hears_the_message_and_chooses(String key, CallOutcome outcome, Receipt.Outcome receipt) {
        SimulatedCall call = call().play(Callee.pressing("1", Voice.CODE, key));

        assertThat(call.transcript())
                .contains("Clinica Esempio")
                .contains("P. E.")
                .contains(Voice.content("key-1"));
        assertThat(event().outcome()).isEqualTo(outcome);
        assertThat(event().reached()).isEqualTo(Assurance.VERIFIED);
        assertThat(event().factors()).containsExactly(Factor.ONE_TIME_CODE);
        assertThat(event().receipt()).contains(receipt);
        assertThat(event().promisedDays()).isEqualTo(outcome == CallOutcome.PROMISED ? 7 : 0);
    }

    @Test
    void a_wish_to_be_called_back_has_its_window() {
        call().play(Callee.pressing("1", Voice.CODE, "4", "3"));

        assertThat(event().outcome()).isEqualTo(CallOutcome.CALL_BACK);
        assertThat(event().window()).isEqualTo(new CallWindow(LocalTime.of(17, 0), LocalTime.of(20, 0)));
    }

    @Test
    void a_wrong_person_says_so_without_any_code_and_hears_nothing() {
        SimulatedCall call = call().play(Callee.pressing("2"));

        assertThat(call.transcript()).doesNotContain("key-1");
        assertThat(event().outcome()).isEqualTo(CallOutcome.WRONG_PERSON);
        assertThat(event().receipt()).contains(Receipt.Outcome.ADDRESS_UNKNOWN);
    }

    @Test
    void saying_who_one_is_does_not_suffice() {
        SimulatedCall call = call().play(Callee.pressing("1"));

        assertThat(call.transcript()).doesNotContain("key-1");
        assertThat(event().outcome()).isEqualTo(CallOutcome.NOT_IDENTIFIED);
        assertThat(event().path())
                .containsExactly("greeting", "1", "code", "silence", "silence", "silence", "not-identified");
        assertThat(event().receipt()).contains(Receipt.Outcome.UNDELIVERED);
    }

    @Test
    void after_three_wrong_codes_the_right_one_comes_too_late() {
        SimulatedCall call = call().play(Callee.pressing("1", "000000", "4829151", "48291", Voice.CODE));

        assertThat(call.transcript()).doesNotContain("key-1");
        assertThat(event().outcome()).isEqualTo(CallOutcome.NOT_IDENTIFIED);
        assertThat(event().path()).contains("wrong").noneMatch(step -> step.contains("0000") || step.contains("4829"));
    }

    @Test
    void a_wrong_code_may_be_followed_by_the_right_one() {
        call().play(Callee.pressing("1", "000000", Voice.CODE, "5"));

        assertThat(event().outcome()).isEqualTo(CallOutcome.DISPUTED);
        assertThat(event().path())
                .containsExactly("greeting", "1", "code", "wrong", "right", "message", "options", "5", "disputed");
    }

    @Test
    void a_machine_hears_who_called_and_where_to_call_back_and_no_more() {
        SimulatedCall call = call();
        call.report(Signal.MACHINE);
        call.report(Signal.HUNG_UP);

        assertThat(call.transcript())
                .contains("Clinica Esempio")
                .contains("059 000 000")
                .doesNotContain("key-1");
        assertThat(event().outcome()).isEqualTo(CallOutcome.VOICEMAIL);
        assertThat(event().receipt()).contains(Receipt.Outcome.UNDELIVERED);
    }

    @Test
    void a_machine_that_is_found_out_late_is_one_from_the_beginning() {
        SimulatedCall call = call();
        call.report(Signal.ANSWERED);
        call.report(new CallInput.Keys("1"));
        call.report(new CallInput.Keys(Voice.CODE));

        CallReply reply = call.report(Signal.MACHINE).orElseThrow();
        call.report(Signal.HUNG_UP);

        assertThat(reply.say()).hasSize(1).noneMatch(prompt -> prompt.text().contains("key-1"));
        assertThat(event().outcome()).isEqualTo(CallOutcome.VOICEMAIL);
        assertThat(event().heard()).isEqualTo(Heard.NOTHING);
    }

    @Test
    void who_hangs_up_while_the_message_is_spoken_got_it_and_did_not_take_it_in_hand() {
        call().play(Callee.hangingUpAfter(2, Callee.pressing("1", Voice.CODE)));

        assertThat(event().outcome()).isEqualTo(CallOutcome.HUNG_UP);
        assertThat(event().heard()).isEqualTo(Heard.SPOKEN);
        assertThat(event().receipt()).contains(Receipt.Outcome.DELIVERED);
    }

    @Test
    void who_hangs_up_before_got_nothing() {
        call().play(Callee.hangingUpAfter(1, Callee.pressing("1")));

        assertThat(event().outcome()).isEqualTo(CallOutcome.HUNG_UP);
        assertThat(event().receipt()).contains(Receipt.Outcome.UNDELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, NO_ANSWER, UNDELIVERED",
        "BUSY, BUSY, UNDELIVERED",
        "FAILED, FAILED, UNDELIVERED",
        "NUMBER_UNKNOWN, NUMBER_UNKNOWN, ADDRESS_UNKNOWN"
    })
    void a_call_that_nobody_takes_says_why(Signal signal, CallOutcome outcome, Receipt.Outcome receipt) {
        call().report(signal);

        assertThat(event().outcome()).isEqualTo(outcome);
        assertThat(event().receipt()).contains(receipt);
    }

    @Test
    void where_no_operator_is_free_a_call_back_is_offered() {
        call().withoutOperator().play(Callee.pressing("0", "1"));

        assertThat(event().outcome()).isEqualTo(CallOutcome.CALL_BACK);
        assertThat(event().reached()).isEqualTo(Assurance.UNKNOWN);
    }

    @Test
    void the_operator_gets_the_call() {
        SimulatedCall call = call();
        call.report(Signal.ANSWERED);

        CallReply reply = call.report(new CallInput.Keys("0")).orElseThrow();

        assertThat(reply.next()).isEqualTo(CallReply.Next.TRANSFER);
        assertThat(reply.operator()).isEqualTo("+39059000000");
    }

    @Test
    void what_is_repeated_for_ever_ends_by_itself() {
        SimulatedCall call = call().play(reply -> new CallInput.Keys("9"));

        assertThat(event().outcome()).isEqualTo(CallOutcome.NO_RESPONSE);
        assertThat(call.heard()).hasSizeLessThan(40);
    }

    @Test
    void of_two_facts_one_is_not_enough() {
        CallScript script = Scripts.ofTwoFactors();
        CallCodes codes = key -> Map.of(
                Factor.INVOICE_DIGITS, Voice.check(Factor.INVOICE_DIGITS, "4711"),
                Factor.BIRTH_DATE, Voice.check(Factor.BIRTH_DATE, "31121960"));

        SimulatedCall one = call(channel(script, codes)).play(Callee.pressing("1", "4711", "01011960", "4711"));
        assertThat(event().reached()).isEqualTo(Assurance.CLAIMED);
        assertThat(one.transcript()).doesNotContain("key-1");

        events.clear();
        SimulatedCall both = call(channel(script, codes)).play(Callee.pressing("1", "4711", "31121960", "1"));
        assertThat(event().outcome()).isEqualTo(CallOutcome.PAY_NOW);
        assertThat(both.transcript()).contains("key-1");
    }

    @Test
    void whatever_a_script_says_the_message_is_not_spoken_below_its_level() {
        ScriptText text = new ScriptText("{{message}}");
        CallFacts facts = new CallFacts(Voice.CALLER, "it", "P. E.", "content");

        assertThat(text.spoken(facts, Assurance.VERIFIED)).isEqualTo("content");
        assertThatThrownBy(() -> text.spoken(facts, Assurance.CLAIMED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("message is for VERIFIED, and this is CLAIMED");
    }

    @Test
    void what_looks_like_a_field_in_data_is_spoken_as_it_stands() {
        CallFacts facts = new CallFacts(Voice.CALLER, "it", "{{message}}", "content");

        assertThat(new ScriptText("per {{initials}}").spoken(facts, Assurance.UNKNOWN))
                .isEqualTo("per {{message}}");
    }

    @Test
    void every_language_gets_through() {
        for (String language : CallScript.builtIn().languages()) {
            String key = "key-" + language;
            channel.dispatch(Voice.message(key, Voice.NUMBER, language, Voice.content(key)));

            SimulatedCall call = telephony.call(key).play(Callee.pressing("1", Voice.CODE, "5"));

            assertThat(call.heard()).allSatisfy(p -> assertThat(p.language()).isEqualTo(language));
            assertThat(Objects.requireNonNull(events.get(events.size() - 1)).outcome())
                    .isEqualTo(CallOutcome.DISPUTED);
        }
    }
}
