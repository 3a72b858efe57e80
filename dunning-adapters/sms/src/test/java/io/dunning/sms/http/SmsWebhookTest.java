package io.dunning.sms.http;

import static io.dunning.sms.http.Signing.NEXT_SECRET;
import static io.dunning.sms.http.Signing.SECRET;
import static io.dunning.sms.http.Signing.headers;
import static io.dunning.sms.http.Signing.signature;
import static io.dunning.sms.http.Signing.signed;
import static io.dunning.sms.http.Signing.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.ReceiptInbox;
import io.dunning.sms.Sms;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.SmsReply;
import io.dunning.sms.http.SmsWebhook.Answer;
import io.dunning.sms.http.WebhookVerifier.Reason;
import io.dunning.sms.http.WebhookVerifier.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsWebhookTest {

    private static final String DELIVERED = status("key-1", "delivered");

    private Instant now = Sms.NOW;
    private final InstantSource clock = () -> now;
    private final List<String> heard = new ArrayList<>();
    private final JournaledReceiptInbox inbox = JournaledReceiptInbox.inMemory(10);
    private final WebhookVerifier verifier = new WebhookVerifier(clock, List.of(SECRET));
    private final SmsWebhook webhook = new SmsWebhook(verifier, inbox, new Hearing(), 10);

    private final class Hearing implements SmsReplies {
        @Override
        public void optedOut(SmsReply reply, String word) {
            heard.add(reply.from() + " wants no more: " + word);
        }

        @Override
        public void said(SmsReply reply) {
            heard.add(reply.from() + " said: " + reply.text());
        }
    }

    @Test
    void a_signed_status_becomes_a_receipt() {
        assertThat(take(signed("msg_1", DELIVERED), DELIVERED)).isEqualTo(Answer.TAKEN);

        assertThat(inbox.next(10)).singleElement().satisfies(r -> {
            assertThat(r.key()).isEqualTo("key-1");
            assertThat(r.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(r.at()).isEqualTo(Instant.parse("2026-11-22T09:59:00Z"));
            assertThat(r.raw()).isEqualTo(DELIVERED.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The sample of the specification's own libraries. */
    @Test
    void the_sample_of_the_specification_is_genuine() {
        now = Instant.ofEpochSecond(1614265330);
        WebhookVerifier sample = new WebhookVerifier(clock, List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        Verdict verdict = sample.verify(
                headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(verdict).isEqualTo(new Verdict.Genuine("msg_p5jXN8AQM9LWM0D4loKWxJek", now));
    }

    @Test
    void a_webhook_replayed_within_the_tolerance_counts_once() {
        take(signed("msg_1", DELIVERED), DELIVERED);
        inbox.acknowledge(inbox.next(10));

        assertThat(take(signed("msg_1", DELIVERED), DELIVERED)).isEqualTo(Answer.TAKEN);

        assertThat(inbox.next(10)).isEmpty();
    }

    @Test
    void a_reply_replayed_is_heard_once() {
        String body = "{\"type\":\"sms.reply\",\"data\":{\"from\":\"+393331234567\",\"text\":\"STOP\"}}";

        take(signed("msg_1", body), body);
        take(signed("msg_1", body), body);

        assertThat(heard).containsExactly("+393331234567 wants no more: stop");
    }

    @Test
    void other_replies_are_for_people_to_read() {
        String body = "{\"type\":\"sms.reply\",\"data\":{\"from\":\"393331234567\",\"text\":\"Ho già pagato\"}}";

        take(signed("msg_1", body), body);

        assertThat(heard).containsExactly("+393331234567 said: Ho già pagato");
    }

    @Test
    void a_webhook_is_refused_outside_the_tolerance_on_both_sides() {
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301), Duration.ofDays(90))) {
            var late = signed(SECRET, "msg_1", Sms.NOW.minus(off), DELIVERED);
            assertThat(take(late, DELIVERED)).as("signed %s ago", off).isEqualTo(Answer.REFUSED);
        }
        for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
            var inTime = signed(SECRET, "msg_" + off.toSeconds(), Sms.NOW.minus(off), DELIVERED);
            assertThat(take(inTime, DELIVERED)).as("signed %s ago", off).isEqualTo(Answer.TAKEN);
        }
    }

    @Test
    void a_body_changed_after_signing_is_refused_even_by_white_space() {
        assertThat(take(signed("msg_1", DELIVERED), DELIVERED + " ")).isEqualTo(Answer.REFUSED);
        assertThat(take(signed("msg_1", DELIVERED), DELIVERED.replace(":", ": ")))
                .isEqualTo(Answer.REFUSED);
        assertThat(take(signed("msg_1", DELIVERED), DELIVERED.replace("key-1", "key-2")))
                .isEqualTo(Answer.REFUSED);

        assertThat(inbox.next(10)).isEmpty();
    }

    @Test
    void an_id_or_time_changed_after_signing_is_refused() {
        String right = signature(SECRET, "msg_1", Sms.NOW, DELIVERED);
        String timestamp = String.valueOf(Sms.NOW.getEpochSecond());

        assertThat(take(headers("msg_2", timestamp, right), DELIVERED)).isEqualTo(Answer.REFUSED);
        assertThat(take(headers("msg_1", timestamp.replace('0', '1'), right), DELIVERED))
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void while_secrets_change_a_signature_of_either_is_right() {
        WebhookVerifier both = new WebhookVerifier(clock, List.of(NEXT_SECRET, SECRET));
        String old = signature(SECRET, "msg_1", Sms.NOW, DELIVERED);
        String next = signature(NEXT_SECRET, "msg_1", Sms.NOW, DELIVERED);
        String timestamp = String.valueOf(Sms.NOW.getEpochSecond());

        for (String signatures : List.of(old, next, old + " " + next, "v1a,xxxx v1,AAAA " + next)) {
            assertThat(both.verify(headers("msg_1", timestamp, signatures), octets(DELIVERED)))
                    .isInstanceOf(Verdict.Genuine.class);
        }
        assertThat(verifier.verify(headers("msg_1", timestamp, next), octets(DELIVERED)))
                .isEqualTo(new Verdict.Refused(Reason.SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "none,", "v1,", "v1,!!!", "v0,AAAA", "v1a,AAAA", "v1", "v1,AAAA"})
    void what_is_no_signature_is_refused(String signature) {
        assertThat(take(headers("msg_1", String.valueOf(Sms.NOW.getEpochSecond()), signature), DELIVERED))
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void ten_thousand_candidates_are_refused_even_with_the_right_one_among_them() {
        String right = signature(SECRET, "msg_1", Sms.NOW, DELIVERED);
        String timestamp = String.valueOf(Sms.NOW.getEpochSecond());

        assertThat(verifier.verify(headers("msg_1", timestamp, right + " v1,AA".repeat(10_000)), octets(DELIVERED)))
                .isEqualTo(new Verdict.Refused(Reason.HEADERS));
        assertThat(verifier.verify(headers("msg_1", timestamp, right + " v1,AA".repeat(8)), octets(DELIVERED)))
                .isEqualTo(new Verdict.Refused(Reason.TOO_MANY_SIGNATURES));
    }

    @Test
    void missing_double_and_malformed_headers_are_refused() {
        Map<String, List<String>> good = signed("msg_1", DELIVERED);
        for (String name : good.keySet()) {
            Map<String, List<String>> missing = new HashMap<>(good);
            missing.remove(name);
            assertThat(take(missing, DELIVERED)).as("without %s", name).isEqualTo(Answer.REFUSED);
            Map<String, List<String>> twice = new HashMap<>(good);
            twice.put("WEBHOOK-ID", List.of("msg_1"));
            twice.put("webhook-timestamp", List.of("1"));
            assertThat(take(twice, DELIVERED)).isEqualTo(Answer.REFUSED);
        }
        for (String timestamp : List.of("", "abc", "-1", "1e9", "99999999999999999999", "1614265330.5", "١٢٣")) {
            assertThat(take(headers("msg_1", timestamp, signature(SECRET, "msg_1", now, DELIVERED)), DELIVERED))
                    .isEqualTo(Answer.REFUSED);
        }
        assertThat(take(signed("msg.1", DELIVERED), DELIVERED)).isEqualTo(Answer.REFUSED);
        assertThat(take(Map.of(), DELIVERED)).isEqualTo(Answer.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "null",
                "{\"type\":\"sms.status\"}",
                "{\"type\":\"sms.status\",\"data\":{\"reference\":\"key 1\",\"status\":\"delivered\"}}",
                "{\"type\":\"sms.status\",\"data\":{\"reference\":\"key-1\"}}",
                "{\"type\":\"sms.reply\",\"data\":{\"text\":\"STOP\"}}",
                "{\"type\":\"sms.status\",\"type\":\"sms.reply\"}"
            })
    void what_is_genuine_and_makes_no_sense_is_malformed(String body) {
        assertThat(take(signed("msg_1", body), body)).isEqualTo(Answer.MALFORMED);
        assertThat(inbox.next(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "sent", "unknown", "constructor"})
    void news_that_decide_nothing_are_taken_and_make_no_receipt(String status) {
        String body = status("key-1", status);

        assertThat(take(signed("msg_1", body), body)).isEqualTo(Answer.TAKEN);
        assertThat(inbox.next(10)).isEmpty();
    }

    @Test
    void delivered_after_failed_is_told_and_not_smoothed_over() {
        String failed = status("key-1", "undelivered");

        take(signed("msg_1", failed), failed);
        take(signed("msg_2", DELIVERED), DELIVERED);

        assertThat(inbox.next(10)).extracting(Receipt::outcome).containsExactly(Outcome.UNDELIVERED, Outcome.DELIVERED);
    }

    @Test
    void a_flood_is_told_to_come_again_and_what_was_turned_away_counts_when_it_does() {
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            String body = status("key-" + i, "delivered");
            refused += take(signed("msg_" + i, body), body) == Answer.TOO_MANY ? 1 : 0;
        }

        assertThat(inbox.next(1_000)).hasSize(10);
        assertThat(refused).isEqualTo(990);

        inbox.acknowledge(inbox.next(10));
        String body = status("key-999", "delivered");
        assertThat(take(signed("msg_999", body), body)).isEqualTo(Answer.TAKEN);
        assertThat(inbox.next(10)).extracting(Receipt::key).containsExactly("key-999");
    }

    @Test
    void beyond_its_places_webhooks_are_turned_away_unread() throws InterruptedException, ExecutionException {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        SmsWebhook narrow = new SmsWebhook(verifier, new SlowInbox(storing, enough), new Hearing(), 1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> first = thread.submit(() -> narrow.take(signed("msg_1", DELIVERED), octets(DELIVERED)));
            storing.await();

            assertThat(narrow.take(Map.of(), octets("anything"))).isEqualTo(Answer.TOO_MANY);

            enough.countDown();
            assertThat(first.get()).isEqualTo(Answer.TAKEN);
            assertThat(narrow.take(signed("msg_2", DELIVERED), octets(DELIVERED)))
                    .isEqualTo(Answer.TAKEN);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Takes as long as it is told. */
    private record SlowInbox(CountDownLatch storing, CountDownLatch enough) implements ReceiptInbox {
        @Override
        public boolean store(Receipt receipt) {
            storing.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }

        @Override
        public List<Receipt> next(int limit) {
            return List.of();
        }

        @Override
        public void acknowledge(List<Receipt> receipts) {}
    }

    @Test
    void what_could_not_be_kept_is_not_taken_for_known_when_it_comes_again() {
        List<String> attempts = new ArrayList<>();
        SmsReplies failingOnce = new SmsReplies() {
            @Override
            public void optedOut(SmsReply reply, String word) {
                attempts.add(word);
                if (attempts.size() == 1) {
                    throw new IllegalStateException("the store is away");
                }
            }

            @Override
            public void said(SmsReply reply) {}
        };
        SmsWebhook unlucky = new SmsWebhook(verifier, inbox, failingOnce, 10);
        String body = "{\"type\":\"sms.reply\",\"data\":{\"from\":\"+393331234567\",\"text\":\"STOP\"}}";

        assertThatThrownBy(() -> unlucky.take(signed("msg_1", body), octets(body)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unlucky.take(signed("msg_1", body), octets(body))).isEqualTo(Answer.TAKEN);

        assertThat(attempts).hasSize(2);
    }

    @Test
    void a_body_that_is_too_long_is_not_looked_at() {
        assertThat(webhook.take(Map.of(), new byte[64 * 1024 + 1])).isEqualTo(Answer.TOO_LONG);
        assertThat(Answer.TOO_MANY.status()).isEqualTo(429);
    }

    /** Names of one length whose hashes are the same, by a factor of 31 as Java's are, or of 33 as those of the parser are. */
    @ParameterizedTest
    @CsvSource({"Aa, BB", "Ac, BB"})
    @Timeout(30)
    void a_thousand_names_with_one_hash_keep_nobody_busy(String one, String other) {
        StringBuilder body = new StringBuilder("{\"type\":\"sms.status\"");
        for (int i = 0; i < 1 << 10; i++) {
            body.append(",\"");
            for (int bit = 0; bit < 10; bit++) {
                body.append((i >> bit & 1) == 0 ? one : other);
            }
            body.append("\":1");
        }
        String all = body.append('}').toString();

        assertThat(take(signed("msg_1", all), all)).isEqualTo(Answer.MALFORMED);
        assertThat(take(signed("msg_2", DELIVERED), DELIVERED)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void lists_within_lists_names_numbers_and_values_have_their_bounds() {
        String head = "{\"type\":\"sms.status\",\"data\":";
        for (String body : List.of(
                head + "[".repeat(60_000),
                head + "{\"a\":".repeat(10_000),
                head + "{\"reference\":\"key-1\",\"status\":\"delivered\",\"n\":" + "9".repeat(60_000) + "}}",
                head + "{\"" + "n".repeat(60_000) + "\":1}}")) {
            assertThat(take(signed("msg_1", body), body)).isEqualTo(Answer.MALFORMED);
        }
        assertThat(inbox.next(10)).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_hundred_thousand_headers_are_read_once_and_change_nothing() {
        Map<String, List<String>> headers = new HashMap<>(signed("msg_1", DELIVERED));
        for (int i = 0; i < 100_000; i++) {
            headers.put("x-" + i, List.of("webhook-id"));
        }

        assertThat(take(headers, DELIVERED)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void secrets_that_are_too_short_or_too_many_are_refused() {
        assertThatThrownBy(() -> new WebhookVerifier(clock, List.of("whsec_AAAA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookVerifier(clock, List.of("AAAA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookVerifier(clock, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookVerifier(clock, List.of(SECRET, SECRET, SECRET, SECRET, SECRET)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Answer take(Map<String, List<String>> headers, String body) {
        return webhook.take(headers, octets(body));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
