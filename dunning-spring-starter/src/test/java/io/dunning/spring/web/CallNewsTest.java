package io.dunning.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.PhoneNumbers;
import io.dunning.spring.News;
import io.dunning.spring.RunningHost;
import io.dunning.spring.TestHost;
import io.dunning.voice.CallScript;
import io.dunning.voice.Caller;
import io.dunning.voice.CodeKey;
import io.dunning.voice.Factor;
import io.dunning.voice.VoiceChannel;
import io.dunning.voice.VoiceSettings;
import io.dunning.voice.http.CallWebhook;
import io.dunning.voice.testing.SimulatedTelephony;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a telephony provider reports to a host over HTTP, and what comes to the same door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallNewsTest {

    private static final String CANARY = "Canarina-Inventata";
    private static final CodeKey SECRET = CodeKey.of(octets("an invented secret of 32 octets!"));
    private static final byte[] SALT = octets("0123456789abcdef");

    private final TestHost given = new TestHost();
    private final List<String> ended = new ArrayList<>();
    private final JournaledReceiptInbox inbox = JournaledReceiptInbox.inMemory(10);
    private final SimulatedTelephony telephony = SimulatedTelephony.promisingNothing(given.clock.instant());
    private final VoiceChannel channel = new VoiceChannel(
            new VoiceSettings(
                    CallScript.builtIn(),
                    new Caller("Clinica Esempio", "059 000 000", "+39059000000"),
                    PhoneNumbers.mobilesOf("IT"),
                    key -> Map.of(Factor.ONE_TIME_CODE, SECRET.check(Factor.ONE_TIME_CODE, "482915", SALT)),
                    SECRET,
                    inbox,
                    event -> ended.add(event.key()),
                    given.clock,
                    100),
            telephony);
    private final RunningHost host = RunningHost.start(
            "calls", given, new News(given.clock), new CallWebhook(Signed.verifier(given.clock), channel, 4));
    private int calls;

    @BeforeAll
    void reports() {
        telephony.reportTo(channel);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @BeforeEach
    void placeCall() {
        calls++;
        ended.clear();
        Address to = new Address(ChannelKind.VOICE, "Prova Esempio", "+393331234567");
        channel.dispatch(new Dispatch("key-" + calls, to, new Message("it", "", "Restano 36,15 euro")));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String report(String event) {
        return "{\"type\":\"call.event\",\"data\":{\"reference\":\"key-%d\",\"call\":\"sim-%d\",\"turn\":0,\"event\":\"%s\"}}"
                .formatted(calls, calls, event);
    }

    private Map<String, String> signed(String body) {
        return Signed.headers("m" + calls, given.clock.instant(), body);
    }

    private void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void a_genuine_report_is_answered_by_what_to_say() throws Exception {
        String body = report("answered");

        HttpResponse<String> answer = host.post("voice", signed(body), body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).startsWith("{\"turn\":1,").contains("Clinica Esempio", "\"then\":\"gather\"");
    }

    @Test
    void a_forged_report_ends_no_call() throws Exception {
        String body = report("hung_up");

        assertRefused(host.post("voice", signed(body), body + " "), 401);
        assertRefused(host.post("voice", Map.of(), body), 401);
        assertRefused(host.post("voice", signed(report("answered")), body), 401);
    }

    @Test
    void a_report_that_comes_again_is_answered_alike_and_counts_once() throws Exception {
        String body = report("busy");

        HttpResponse<String> once = host.post("voice", signed(body), body);
        HttpResponse<String> again = host.post("voice", signed(body), body);

        assertThat(again.statusCode()).isEqualTo(once.statusCode());
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(ended).containsExactly("key-" + calls);
    }

    @Test
    void a_report_that_somebody_replays_later_is_refused() throws Exception {
        String body = report("hung_up");
        Map<String, String> early =
                Signed.headers("early", given.clock.instant().minus(Duration.ofMinutes(6)), body);

        assertRefused(host.post("voice", early, body), 401);
    }

    @Test
    void a_report_that_is_too_long_is_refused_with_its_length_and_without() throws IOException, InterruptedException {
        String tooLong = " ".repeat(WebhookEndpoint.LENGTH_MAX) + report("hung_up");
        assertRefused(host.post("voice", signed(tooLong), tooLong), 413);
        assertRefused(
                host.post(
                        "voice",
                        signed(tooLong),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(octets(tooLong)))),
                413);
    }

    @Test
    void a_report_that_makes_no_sense_is_refused_without_an_echo() throws Exception {
        for (String body :
                List.of("", "[]", "{\"type\":\"" + CANARY, report(CANARY), "[".repeat(WebhookEndpoint.LENGTH_MAX))) {
            assertRefused(host.post("voice", signed(body), body), 400);
        }
    }

    @Test
    void a_request_of_very_many_headers_is_turned_away_before_anybody_looks() throws Exception {
        String body = report("hung_up");
        Map<String, String> many = new HashMap<>(signed(body));
        for (int i = 0; i < 1_000; i++) {
            many.put("x-" + i, "1");
        }

        assertThat(host.post("voice", many, body).statusCode()).isIn(400, 431);
        assertThat(ended).isEmpty();
    }

    @Test
    void an_object_of_java_stays_octets_and_is_no_news() throws Exception {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(blob)) {
            out.writeObject(new ArrayList<>(List.of(CANARY)));
        }
        byte[] octets = blob.toByteArray();

        assertRefused(
                host.post(
                        "voice",
                        Signed.headers("blob", given.clock.instant(), octets),
                        BodyPublishers.ofByteArray(octets)),
                400);
        // While these tests run, nothing that is read by Java's serialization would become an object.
        assertThatThrownBy(() -> new ObjectInputStream(new ByteArrayInputStream(octets)).readObject())
                .isInstanceOf(InvalidClassException.class)
                .hasMessageContaining("REJECTED");
    }
}
