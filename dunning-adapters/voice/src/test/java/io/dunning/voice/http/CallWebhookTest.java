package io.dunning.voice.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.voice.CallEvent;
import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.CallOutcome;
import io.dunning.voice.Voice;
import io.dunning.voice.VoiceChannel;
import io.dunning.voice.testing.SimulatedTelephony;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallWebhookTest {

    private final List<CallEvent> events = new ArrayList<>();
    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(Voice.NOW);
    private final VoiceChannel channel =
            new VoiceChannel(Voice.settings(JournaledReceiptInbox.inMemory(1), events::add), telephony);
    private final CallWebhook webhook = new CallWebhook(Reports.verifier(), channel, 1);

    @BeforeEach
    void placeCall() {
        telephony.reportTo(channel);
        channel.dispatch(Voice.message("key-1"));
    }

    private CallWebhook.Answer report(int turn, CallInput input) {
        String body = Reports.body("key-1", "sim-1", turn, input);
        return take("msg-" + turn + "-" + input, body);
    }

    private CallWebhook.Answer take(String id, String body) {
        return webhook.take(Reports.signed(id, body), Voice.octets(body));
    }

    private static String text(CallWebhook.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_says_what_to_say_and_how_many_keys_to_wait_for() {
        CallWebhook.Answer answer = report(0, Signal.ANSWERED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .startsWith("{\"turn\":1,\"say\":[{\"language\":\"it\",\"ssml\":\"<speak version=")
                .contains("Clinica Esempio per P. E.")
                .endsWith("</speak>\"}],\"then\":\"gather\",\"digits\":1,\"seconds\":8}");
    }

    @Test
    void a_call_is_led_to_its_end() {
        report(0, Signal.ANSWERED);
        assertThat(text(report(1, new Keys("1")))).endsWith("\"then\":\"gather\",\"digits\":6,\"seconds\":8}");
        assertThat(text(report(2, new Keys(Voice.CODE)))).contains("36,15");
        assertThat(text(report(3, new Keys("5")))).endsWith("\"then\":\"hang_up\"}");
        report(4, Signal.HUNG_UP);

        assertThat(events).extracting(CallEvent::outcome).containsExactly(CallOutcome.DISPUTED);
    }

    @Test
    void the_number_of_the_operator_is_in_the_answer() {
        report(0, Signal.ANSWERED);

        assertThat(text(report(1, new Keys("0")))).endsWith("\"then\":\"transfer\",\"to\":\"+39059000000\"}");
    }

    @Test
    void a_report_that_comes_again_is_answered_again_and_counts_once() {
        CallWebhook.Answer once = report(0, Signal.ANSWERED);

        assertThat(text(report(0, Signal.ANSWERED))).isEqualTo(text(once));
        report(1, new Keys("1"));
        for (int i = 0; i < 5; i++) {
            report(2, new Keys("000000"));
        }
        assertThat(text(report(3, new Keys(Voice.CODE)))).contains("36,15");
    }

    @Test
    void what_is_not_signed_not_fresh_or_was_altered_is_refused_and_changes_nothing() {
        String body = Reports.body("key-1", "sim-1", 0, Signal.HUNG_UP);
        byte[] octets = Voice.octets(body);

        assertThat(webhook.take(Map.of(), octets).status()).isEqualTo(401);
        assertThat(webhook.take(Reports.signed("msg-1", Voice.NOW.minus(Duration.ofMinutes(6)), body), octets)
                        .status())
                .isEqualTo(401);
        assertThat(webhook.take(Reports.signed("msg-1", Voice.NOW.plus(Duration.ofMinutes(6)), body), octets)
                        .status())
                .isEqualTo(401);
        assertThat(webhook.take(Reports.signed("msg-1", body), Voice.octets(body.replace("hung_up", "hung_up ")))
                        .status())
                .isEqualTo(401);
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":\"call.event\"}",
                "{\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"hung_up\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"what\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"keys\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"keys\",\"keys\":\"1a\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":-1,\"event\":\"hung_up\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":\"0\",\"event\":\"hung_up\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key 1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"hung_up\"}}",
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"\",\"turn\":0,\"event\":\"hung_up\"}}",
                "{\"type\":\"call.event\",\"type\":\"call.event\",\"data\":{}}"
            })
    void what_is_genuine_and_not_understood_is_said_so(String body) {
        assertThat(take("msg-1", body).status()).isEqualTo(400);
        assertThat(events).isEmpty();
    }

    @Test
    void whatever_is_signed_is_answered_in_bounds() {
        Random random = new Random(20261123L);
        byte[] good = Voice.octets(Reports.body("key-1", "sim-1", 0, Signal.ANSWERED));
        for (int i = 0; i < 2_000; i++) {
            byte[] body = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) (32 + random.nextInt(95));
            }
            String text = new String(body, StandardCharsets.UTF_8);

            assertThat(take("msg-" + i, text).status()).isIn(200, 204, 400);
        }
        assertThat(events).isEmpty();
    }

    /** Names of one length whose hashes are the same, by a factor of 31 as Java's are, or of 33 as those of the parser are. */
    @ParameterizedTest
    @CsvSource({"Aa, BB", "Ac, BB"})
    @Timeout(30)
    void a_thousand_names_with_one_hash_keep_nobody_busy(String one, String other) {
        String names = IntStream.range(0, 1 << 10)
                .mapToObj(i -> ",\"" + name(i, one, other) + "\":1")
                .collect(Collectors.joining());

        assertThat(take("msg-1", "{\"type\":\"call.event\"" + names + "}").status())
                .isEqualTo(400);
        assertThat(report(0, Signal.ANSWERED).status()).isEqualTo(200);
    }

    private static String name(int number, String one, String other) {
        return IntStream.range(0, 10)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? one : other)
                .collect(Collectors.joining());
    }

    @Test
    void lists_within_lists_names_numbers_and_values_have_their_bounds() {
        String head =
                "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-1\",\"call\":\"sim-1\",\"turn\":0,\"event\":\"hung_up\",";
        for (String more : List.of(
                "\"more\":" + "[".repeat(50_000),
                "\"more\":" + "{\"a\":".repeat(10_000),
                "\"more\":" + "9".repeat(50_000) + "}}",
                "\"more\":\"" + "n".repeat(50_000) + "\"}}",
                "\"" + "n".repeat(50_000) + "\":1}}")) {
            assertThat(take("msg-1", head + more).status()).isEqualTo(400);
        }
        assertThat(events).isEmpty();
    }

    @Test
    void other_news_are_taken_and_left_alone() {
        assertThat(take("msg-1", "{\"type\":\"account.low\"}").status()).isEqualTo(204);
    }

    @Test
    void a_body_that_is_too_long_is_not_looked_at() {
        assertThat(webhook.take(Map.of(), new byte[64 * 1024 + 1]).status()).isEqualTo(413);
    }

    @Test
    void without_room_for_the_receipt_the_provider_is_told_to_come_again() {
        channel.dispatch(Voice.message("key-2"));
        report(0, Signal.BUSY);
        String body = Reports.body("key-2", "sim-2", 0, Signal.BUSY);

        assertThat(take("msg-2", body).status()).isEqualTo(429);
        channel.acknowledge(channel.receipts(10));
        assertThat(take("msg-2", body).status()).isEqualTo(200);

        assertThat(events).extracting(CallEvent::key).containsExactly("key-1", "key-2");
    }

    @Test
    void more_reports_at_once_than_there_are_places_are_turned_away() {
        CallWebhook closed = new CallWebhook(Reports.verifier(), channel, 0);

        assertThat(closed.take(Map.of(), new byte[0]).status()).isEqualTo(429);
    }
}
