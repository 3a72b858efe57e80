package io.dunning.voice.http;

import io.dunning.sms.http.WebhookVerifier;
import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallReply;
import io.dunning.voice.Voice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reports of calls as a provider signs them, with an invented secret. */
final class Reports {

    private static final byte[] SECRET = Voice.octets("an invented secret for reports");

    private Reports() {}

    static WebhookVerifier verifier() {
        return new WebhookVerifier(
                InstantSource.fixed(Voice.NOW),
                List.of("whsec_" + Base64.getEncoder().encodeToString(SECRET)));
    }

    static String body(String key, String callId, int turn, CallInput input) {
        String event = input instanceof Keys keys
                ? "keys\",\"keys\":\"" + keys.digits()
                : input.toString().toLowerCase(Locale.ROOT);
        return "{\"type\":\"call.event\",\"data\":{\"reference\":\"" + key + "\",\"call\":\"" + callId + "\",\"turn\":"
                + turn + ",\"event\":\"" + event + "\"}}";
    }

    static Map<String, List<String>> signed(String id, String body) {
        return signed(id, Voice.NOW, body);
    }

    static Map<String, List<String>> signed(String id, Instant at, String body) {
        return Map.of(
                "Webhook-Id", List.of(id),
                "Webhook-Timestamp", List.of(String.valueOf(at.getEpochSecond())),
                "Webhook-Signature", List.of(signature(id, at, body)));
    }

    private static String signature(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to do next, read from an answer's JSON; without the words. */
    static CallReply reply(byte[] json) {
        var tree = CallJson.read(json);
        return new CallReply(
                tree.path("turn").intValue(),
                CallReply.Next.valueOf(tree.path("then").asString("").toUpperCase(Locale.ROOT)),
                List.of(),
                tree.path("digits").asInt(0),
                tree.path("seconds").asInt(0),
                tree.path("to").asString(""));
    }
}
