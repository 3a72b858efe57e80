package io.dunning.voice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover.Accepted;
import io.dunning.channel.Handover.Rejected;
import io.dunning.channel.Receipt;
import io.dunning.testkit.HttpStandIn;
import io.dunning.testkit.HttpStandIn.Request;
import io.dunning.testkit.HttpStandIn.Then;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.Voice;
import io.dunning.voice.VoiceChannel;
import io.dunning.voice.VoiceOutcomeUnknown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTelephonyTest {

    private static final URI CALLBACK = URI.create("https://clinic.example/calls");

    private final HttpStandIn provider = new HttpStandIn("/calls", 201, "call-");
    private final HttpProvider settings = HttpProvider.at(
                    provider.endpoint(), CALLBACK, "Bearer invented", "+39059000000")
            .withRefusals(Set.of("blocked"))
            .withUnknownNumbers(Set.of("invalid_number"));
    private final HttpTelephony telephony = new HttpTelephony(settings);

    @AfterEach
    void close() {
        provider.close();
    }

    @Nested
    class Contract extends ChannelContract implements ReceiptSourceContract {
        private final VoiceChannel channel = new VoiceChannel(
                Voice.settings(event -> {}), new HttpTelephony(settings.withKeyWindow(Duration.ofHours(24))));
        private final CallWebhook webhook = new CallWebhook(Reports.verifier(), channel, 10);

        @Override
        protected Channel newChannel() {
            return channel;
        }

        @Override
        public Dispatch dispatch(String key) {
            return Voice.message(key);
        }

        @Override
        public int deliveries(String key) {
            return provider.taken(key);
        }

        @Override
        protected boolean takeProviderDown() {
            provider.close();
            return true;
        }

        @Override
        protected Optional<Dispatch> refusedByProvider(String key) {
            provider.answer(422, "{\"error\":{\"code\":\"invalid_number\"}}");
            return Optional.of(Voice.message(key));
        }

        @Override
        public void provideReceipt(String key, Receipt.Outcome outcome) {
            List<CallInput> inputs = switch (outcome) {
                case DELIVERED -> List.of(Signal.ANSWERED, new Keys("1"), new Keys(Voice.CODE), Signal.HUNG_UP);
                case ACKNOWLEDGED ->
                    List.of(Signal.ANSWERED, new Keys("1"), new Keys(Voice.CODE), new Keys("2"), Signal.HUNG_UP);
                case UNDELIVERED -> List.of(Signal.BUSY);
                case ADDRESS_UNKNOWN -> List.of(Signal.NUMBER_UNKNOWN);
            };
            int turn = 0;
            for (CallInput input : inputs) {
                String body = Reports.body(key, provider.id(key), turn, input);
                CallWebhook.Answer answer = webhook.take(Reports.signed(key + "-" + turn, body), Voice.octets(body));
                assertThat(answer.status()).isEqualTo(200);
                turn = Reports.reply(answer.body()).turn();
            }
        }
    }

    @Test
    void a_request_says_all_that_was_agreed_on_and_asks_for_no_recording() {
        telephony.place("key-1", Voice.NUMBER);
        telephony.place("key-1", Voice.NUMBER);

        assertThat(provider.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.line()).isEqualTo("POST /calls");
            assertThat(request.body())
                    .isEqualTo("{\"reference\":\"key-1\",\"to\":\"+393331234567\",\"from\":\"+39059000000\","
                            + "\"callback\":\"https://clinic.example/calls\",\"detectMachine\":true,"
                            + "\"record\":false}");
            assertThat(request.headers())
                    .containsEntry("Idempotency-key", List.of("key-1"))
                    .containsEntry("Authorization", List.of("Bearer invented"));
        });
    }

    @Test
    void only_codes_that_the_provider_documents_are_refusals() {
        provider.answer(422, "{\"error\":{\"code\":\"invalid_number\"}}");
        assertThat(telephony.place("key-1", Voice.NUMBER))
                .isEqualTo(new Rejected("the provider refused: invalid_number", true));

        provider.answer(403, "{\"error\":{\"code\":\"blocked\"}}");
        assertThat(telephony.place("key-2", Voice.NUMBER))
                .isEqualTo(new Rejected("the provider refused: blocked", false));

        provider.answer(500, "{\"error\":{\"code\":\"blocked\"}}");
        assertThatThrownBy(() -> telephony.place("key-3", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 404, 409, 429, 500, 503})
    void any_other_answer_leaves_it_unknown(int status) {
        provider.answer(status, "{\"error\":{\"code\":\"something\"}}");

        assertThatThrownBy(() -> telephony.place("key-1", Voice.NUMBER))
                .isInstanceOf(VoiceOutcomeUnknown.class)
                .hasMessage("key-1: the provider answered " + status);
        assertThat(provider.requests())
                .as("requests: a redirect isn't followed")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":null}",
                "[]",
                "{\"id\":",
                "{\"id\":{\"id\":\"x\"}}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\"}{}",
                "{\"id\":\"two words\"}"
            })
    void success_without_an_id_is_no_success(String body) {
        provider.answer(200, body);

        assertThatThrownBy(() -> telephony.place("key-1", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
    }

    @Test
    void an_answer_that_is_too_long_leaves_it_unknown() {
        provider.answer(200, "{\"id\":\"a\",\"more\":\"" + "a".repeat(70_000) + "\"}");

        assertThatThrownBy(() -> telephony.place("key-1", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
    }

    @Test
    void a_provider_that_hangs_stalls_or_breaks_leaves_it_unknown_and_a_repetition_is_placed_once() {
        HttpTelephony hasty = new HttpTelephony(settings.withAnswerWithin(Duration.ofMillis(300)));
        provider.take(Then.HANG);
        assertThatThrownBy(() -> hasty.place("key-1", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
        provider.take(Then.STALL);
        assertThatThrownBy(() -> hasty.place("key-2", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
        provider.take(Then.BREAK);
        assertThatThrownBy(() -> telephony.place("key-3", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);

        provider.take(Then.ANSWER);

        assertThat(telephony.place("key-1", Voice.NUMBER)).isEqualTo(new Accepted("call-0"));
        assertThat(telephony.place("key-2", Voice.NUMBER)).isEqualTo(new Accepted("call-1"));
        assertThat(telephony.place("key-3", Voice.NUMBER)).isEqualTo(new Accepted("call-2"));
    }

    @Test
    void an_interrupt_leaves_it_unknown_and_is_not_swallowed() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> telephony.place("key-1", Voice.NUMBER)).isInstanceOf(VoiceOutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_call_is_ended_by_its_id_and_one_that_is_over_is_none_to_complain_about() {
        provider.answer(204, "");
        telephony.hangUp("call/1?x");
        provider.answer(404, "");
        telephony.hangUp("call-2");
        provider.answer(500, "");
        assertThatThrownBy(() -> telephony.hangUp("call-3")).isInstanceOf(VoiceOutcomeUnknown.class);

        assertThat(provider.requests())
                .extracting(Request::line)
                .containsExactly("DELETE /calls/call%2F1%3Fx", "DELETE /calls/call-2", "DELETE /calls/call-3");
    }

    @Test
    void secrets_go_over_https_only_and_are_not_printed() {
        URI plain = URI.create("http://provider.example/calls");

        assertThatThrownBy(() -> HttpProvider.at(plain, CALLBACK, "Bearer x", "+39059000000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpProvider.at(provider.endpoint(), plain, "Bearer x", "+39059000000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpProvider.at(provider.endpoint(), CALLBACK, "Bearer x", "059 000 000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.toString()).doesNotContain("invented");
    }
}
