package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.ReceiptInbox;
import io.dunning.testkit.SettableClock;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.testing.Callee;
import io.dunning.voice.testing.SimulatedCall;
import io.dunning.voice.testing.SimulatedTelephony;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a provider reports of a call, in whatever order and number. */
class CallReportsTest {

    private final List<CallEvent> events = new ArrayList<>();
    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);
    private final VoiceChannel channel = reporting(new VoiceChannel(Voice.settings(events::add), telephony));

    private VoiceChannel reporting(VoiceChannel to) {
        telephony.reportTo(to);
        return to;
    }

    @Test
    void one_report_from_several_threads_counts_once() throws InterruptedException {
        channel.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");
        call.report(Signal.ANSWERED);
        call.report(new Keys("1"));
        CallNews wrong = call.news(new Keys("000000"));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            threads.invokeAll(Collections.nCopies(6, () -> channel.take(wrong)));
        } finally {
            threads.shutdownNow();
        }

        assertThat(channel.take(wrong))
                .hasValueSatisfying(reply -> assertThat(reply.turn()).isEqualTo(3));
    }

    @Test
    void a_report_that_comes_twice_or_late_changes_nothing() {
        channel.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");
        CallNews answered = call.news(Signal.ANSWERED);
        call.report(Signal.ANSWERED);
        CallNews one = call.news(new Keys("1"));
        CallReply asksForCode = call.report(new Keys("1")).orElseThrow();

        assertThat(channel.take(one)).contains(asksForCode);
        assertThat(channel.take(answered)).contains(asksForCode);
        CallNews wrong = call.news(new Keys("000000"));
        channel.take(wrong);
        channel.take(wrong);
        channel.take(wrong);

        assertThat(call.play(Callee.pressing(Voice.CODE, "1")).transcript()).contains("key-1");
        assertThat(events).extracting(CallEvent::outcome).containsExactly(CallOutcome.PAY_NOW);
    }

    @Test
    void a_report_of_a_call_that_nobody_knows_is_answered_by_hanging_up() {
        channel.dispatch(Voice.message("key-1"));
        CallNews known = telephony.call("key-1").news(Signal.ANSWERED);
        CallNews otherKey = new CallNews("key-2", "sim-1", 0, Signal.ANSWERED, Voice.NOW, known.raw());
        CallNews otherId = new CallNews("key-1", "sim-9", 0, Signal.ANSWERED, Voice.NOW, known.raw());

        for (CallNews news : List.of(otherKey, otherId)) {
            assertThat(channel.take(news)).hasValueSatisfying(reply -> {
                assertThat(reply.next()).isEqualTo(CallReply.Next.HANG_UP);
                assertThat(reply.say()).isEmpty();
            });
        }
        assertThat(events).isEmpty();
    }

    @Test
    void when_the_line_is_closed_the_content_is_gone_from_memory() {
        WeakReference<String> content = new WeakReference<>(dispatched("key-1"));
        SimulatedCall call = telephony.call("key-1").play(Callee.pressing("1", Voice.CODE, "5"));
        for (int i = 0; i < 50 && content.get() != null; i++) {
            System.gc();
        }

        assertThat(content.get()).as("the body of the message").isNull();
        assertThat(channel.take(call.news(new Keys("9"))))
                .hasValueSatisfying(reply -> assertThat(reply.say()).isEmpty());
    }

    /** The body, of which only the channel still knows. */
    private String dispatched(String key) {
        Dispatch dispatch = Voice.message(key);
        channel.dispatch(dispatch);
        return dispatch.message().body();
    }

    @Test
    void an_outcome_that_could_not_be_kept_is_told_again() {
        List<CallEvent> kept = new ArrayList<>();
        VoiceChannel unlucky = reporting(new VoiceChannel(
                Voice.settings(event -> {
                    events.add(event);
                    if (events.size() == 1) {
                        throw new IllegalStateException("the store is away");
                    }
                    kept.add(event);
                }),
                telephony));
        unlucky.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");

        assertThatThrownBy(() -> call.report(Signal.BUSY)).isInstanceOf(IllegalStateException.class);
        call.report(Signal.BUSY);
        call.report(Signal.BUSY);

        assertThat(kept).hasSize(1);
        assertThat(unlucky.receipts(10)).hasSize(1);
    }

    @Test
    void a_full_inbox_makes_the_provider_come_again() {
        ReceiptInbox inbox = JournaledReceiptInbox.inMemory(1);
        VoiceChannel full = reporting(new VoiceChannel(Voice.settings(inbox, events::add), telephony));
        full.dispatch(Voice.message("key-1"));
        full.dispatch(Voice.message("key-2"));
        telephony.call("key-1").report(Signal.BUSY);

        assertThat(telephony.call("key-2").report(Signal.BUSY)).isEmpty();
        assertThat(events).extracting(CallEvent::key).containsExactly("key-1");

        full.acknowledge(full.receipts(10));
        assertThat(telephony.call("key-2").report(Signal.BUSY)).isPresent();
        assertThat(events).extracting(CallEvent::key).containsExactly("key-1", "key-2");
    }

    @Test
    void a_call_that_is_stopped_says_nothing_more() {
        channel.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");
        call.report(Signal.ANSWERED);
        call.report(new Keys("1"));

        assertThat(channel.stop("key-1")).isTrue();
        assertThat(channel.stop("key-1")).isFalse();
        assertThat(channel.stop("key-2")).isFalse();

        assertThat(telephony.hungUp()).containsExactly("sim-1");
        assertThat(call.report(new Keys(Voice.CODE)))
                .hasValueSatisfying(reply -> assertThat(reply.say()).isEmpty());
        assertThat(events).extracting(CallEvent::outcome).containsExactly(CallOutcome.STOPPED);
    }

    @Test
    void a_call_whose_end_was_never_reported_is_told_of_as_lost_and_says_nothing_of_its_message() {
        SettableClock clock = SettableClock.at(Voice.NOW);
        VoiceChannel patient = reporting(new VoiceChannel(
                Voice.settings(
                        CallScript.builtIn(), Voice.codes(), JournaledReceiptInbox.inMemory(10), events::add, clock),
                telephony));
        patient.dispatch(Voice.message("key-1"));
        patient.dispatch(Voice.message("key-2"));
        telephony.call("key-2").play(Callee.pressing("2"));

        assertThat(patient.expire()).isZero();
        clock.set(Voice.NOW.plus(Duration.ofHours(2)));
        assertThat(patient.expire()).isOne();
        assertThat(patient.expire()).isZero();

        assertThat(events).extracting(CallEvent::outcome).containsExactly(CallOutcome.WRONG_PERSON, CallOutcome.LOST);
        assertThat(patient.receipts(10)).extracting(Receipt::key).containsExactly("key-2");
    }

    @Test
    void the_receipt_is_the_report_that_the_line_closed_and_no_report_of_a_code() {
        channel.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");
        call.report(Signal.ANSWERED);
        call.report(new Keys("1"));
        call.report(new Keys("000001"));
        call.report(new Keys("000002"));
        call.report(new Keys("000003"));
        assertThat(channel.receipts(10)).isEmpty();
        CallNews closed = call.news(Signal.HUNG_UP);
        call.report(Signal.HUNG_UP);

        assertThat(channel.receipts(10)).singleElement().satisfies(receipt -> {
            assertThat(receipt.raw()).isEqualTo(closed.raw());
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.UNDELIVERED);
            assertThat(receipt.at()).isEqualTo(Voice.NOW);
        });
    }

    @Test
    void nothing_that_is_printed_tells_a_number_a_name_a_code_or_the_content() {
        channel.dispatch(Voice.message("key-1"));
        SimulatedCall call = telephony.call("key-1");
        call.report(Signal.ANSWERED);
        call.report(new Keys("1"));
        CallNews code = call.news(new Keys(Voice.CODE));
        CallReply told = call.report(new Keys(Voice.CODE)).orElseThrow();
        call.report(Signal.HUNG_UP);

        String printed = code + " " + told + " " + events + " " + channel.receipts(10) + " "
                + Voice.settings(events::add) + " " + new CallFacts(Voice.CALLER, "it", "P. E.", "content");
        assertThat(printed)
                .contains("key-1")
                .doesNotContain(Voice.CODE)
                .doesNotContain("36,15")
                .doesNotContain(Voice.NUMBER)
                .doesNotContain("P. E.")
                .doesNotContain("Prova");
    }
}
