package io.dunning.sms.http;

import io.dunning.sms.Sms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks as a gateway does, with invented secrets. */
final class Signing {

    static final String SECRET = "whsec_" + base64("an invented secret, 24+ long");
    static final String NEXT_SECRET = "whsec_" + base64("another invented secret, too");

    private Signing() {}

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Map<String, List<String>> signed(String id, String body) {
        return signed(SECRET, id, Sms.NOW, body);
    }

    static Map<String, List<String>> signed(String secret, String id, Instant at, String body) {
        return headers(id, String.valueOf(at.getEpochSecond()), signature(secret, id, at, body));
    }

    static Map<String, List<String>> headers(String id, String timestamp, String signature) {
        return Map.of(
                "Webhook-Id", List.of(id),
                "Webhook-Timestamp", List.of(timestamp),
                "Webhook-Signature", List.of(signature));
    }

    static String signature(String secret, String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String status(String key, String status) {
        return "{\"type\":\"sms.status\",\"data\":{\"reference\":\"" + key + "\",\"status\":\"" + status
                + "\",\"at\":\"2026-11-22T09:59:00Z\"}}";
    }
}
