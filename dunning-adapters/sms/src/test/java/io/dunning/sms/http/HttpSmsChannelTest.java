package io.dunning.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover.Accepted;
import io.dunning.channel.Handover.Rejected;
import io.dunning.channel.Message;
import io.dunning.channel.Receipt;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.Sms;
import io.dunning.sms.SmsOutcomeUnknown;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.SmsSender;
import io.dunning.sms.http.HttpGateway.Refusal;
import io.dunning.sms.http.SmsWebhook.Answer;
import io.dunning.testkit.HttpStandIn;
import io.dunning.testkit.HttpStandIn.Request;
import io.dunning.testkit.HttpStandIn.Then;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSmsChannelTest {

    private final HttpStandIn gateway = new HttpStandIn("/messages", 202, "gw-");
    private final JournaledReceiptInbox inbox = JournaledReceiptInbox.inMemory(100);
    private final HttpGateway settings = HttpGateway.at(
                    gateway.endpoint(), "Bearer invented", SmsSender.named("CLINICA"))
            .withRefusals(Map.of("invalid_number", Refusal.ADDRESS, "blocked", Refusal.MESSAGE));
    private final HttpSmsChannel channel = new HttpSmsChannel(settings, Sms.rules(), inbox);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Nested
    class Contract extends ChannelContract implements ReceiptSourceContract {
        private final SmsWebhook webhook = new SmsWebhook(
                new WebhookVerifier(InstantSource.fixed(Sms.NOW), List.of(Signing.SECRET)),
                inbox,
                SmsReplies.refused(),
                10);

        @Override
        protected Channel newChannel() {
            return channel;
        }

        @Override
        public Dispatch dispatch(String key) {
            return Sms.message(key);
        }

        @Override
        public int deliveries(String key) {
            return gateway.taken(key);
        }

        @Override
        protected boolean takeProviderDown() {
            gateway.close();
            return true;
        }

        @Override
        protected Optional<Dispatch> refusedByProvider(String key) {
            gateway.answer(422, "{\"error\":{\"code\":\"invalid_number\"}}");
            return Optional.of(Sms.message(key));
        }

        @Override
        public void provideReceipt(String key, Receipt.Outcome outcome) {
            String status = switch (outcome) {
                case DELIVERED -> "delivered";
                case ACKNOWLEDGED -> "read";
                case UNDELIVERED -> "expired";
                case ADDRESS_UNKNOWN -> "number_unknown";
            };
            String body = Signing.status(key, status);
            Answer answer = webhook.take(
                    Signing.signed("msg_" + key + outcome.name().toLowerCase(Locale.ROOT), body),
                    body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer).isEqualTo(Answer.TAKEN);
        }
    }

    @Test
    void a_request_says_all_that_was_agreed_on_and_the_same_each_time() {
        channel.dispatch(Sms.message("key-1", "+39 333 1234567", "Avviso \"7\" à €"));
        channel.dispatch(Sms.message("key-1", "+39 333 1234567", "Avviso \"7\" à €"));

        assertThat(gateway.requests())
                .hasSize(2)
                .extracting(Request::body)
                .containsOnly("{\"reference\":\"key-1\",\"to\":\"+393331234567\",\"from\":\"CLINICA\","
                        + "\"text\":\"Avviso \\\"7\\\" à €\",\"encoding\":\"gsm7\",\"segments\":1}");
        assertThat(gateway.requests())
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("Idempotency-key", List.of("key-1"))
                        .containsEntry("Authorization", List.of("Bearer invented")));
    }

    @Test
    void only_codes_that_the_gateway_documents_are_refusals() {
        gateway.answer(422, "{\"error\":{\"code\":\"invalid_number\"}}");
        assertThat(channel.dispatch(Sms.message("key-1")))
                .isEqualTo(new Rejected("the gateway refused: invalid_number", true));

        gateway.answer(403, "{\"error\":{\"code\":\"blocked\"}}");
        assertThat(channel.dispatch(Sms.message("key-2")))
                .isEqualTo(new Rejected("the gateway refused: blocked", false));

        gateway.answer(500, "{\"error\":{\"code\":\"blocked\"}}");
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-3"))).isInstanceOf(SmsOutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 408, 409, 429, 500, 502, 503})
    void any_other_answer_leaves_it_unknown(int status) {
        gateway.answer(status, "{\"error\":{\"code\":\"something\"}}");

        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1")))
                .isInstanceOf(SmsOutcomeUnknown.class)
                .hasMessage("key-1: the gateway answered " + status);
        assertThat(gateway.requests()).as("requests: a redirect isn't followed").hasSize(1);
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
                "not json",
                "{\"id\":{\"id\":\"x\"}}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\"}{}"
            })
    void success_without_an_id_is_no_success(String body) {
        gateway.answer(200, body);

        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
    }

    @Test
    void an_answer_that_is_too_long_or_too_deep_leaves_it_unknown() {
        gateway.answer(200, "{\"id\":\"" + "a".repeat(70_000) + "\"}");
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);

        gateway.answer(200, "{\"a\":" + "[".repeat(10_000));
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-2"))).isInstanceOf(SmsOutcomeUnknown.class);
    }

    @Test
    void a_gateway_that_hangs_or_breaks_leaves_it_unknown_and_a_repetition_is_delivered_once() {
        HttpSmsChannel hasty =
                new HttpSmsChannel(settings.withAnswerWithin(Duration.ofMillis(300)), Sms.rules(), inbox);
        gateway.take(Then.HANG);
        assertThatThrownBy(() -> hasty.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
        gateway.take(Then.BREAK);
        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-2"))).isInstanceOf(SmsOutcomeUnknown.class);

        gateway.take(Then.ANSWER);

        assertThat(channel.dispatch(Sms.message("key-1"))).isEqualTo(new Accepted("gw-0"));
        assertThat(channel.dispatch(Sms.message("key-2"))).isEqualTo(new Accepted("gw-1"));
    }

    @Test
    void an_interrupt_leaves_it_unknown_and_is_not_swallowed() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_the_rules_refuse_never_reaches_the_gateway() {
        assertThat(channel.dispatch(Sms.message("key-1", Sms.NUMBER, "https://pay-clinic.example")))
                .isInstanceOf(Rejected.class);

        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void secrets_go_over_https_only_and_are_not_printed() {
        assertThatThrownBy(() ->
                        HttpGateway.at(URI.create("http://gateway.example/"), "Bearer x", SmsSender.named("CLINICA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.toString()).doesNotContain("invented");
    }

    @Test
    void a_message_has_as_many_units_as_segments_go_out() {
        HttpSmsChannel plain = new HttpSmsChannel(settings, Sms.rules().withPlainTypography(), inbox);
        Message curly = new Message("it", "", "l’avviso " + "a".repeat(130));

        assertThat(channel.units(curly)).isEqualTo(3);
        assertThat(plain.units(curly)).isEqualTo(1);
    }
}
