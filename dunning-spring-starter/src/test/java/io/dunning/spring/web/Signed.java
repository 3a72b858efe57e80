package io.dunning.spring.web;

import io.dunning.sms.http.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** News as a provider signs them (Standard Webhooks), with an invented secret. */
public final class Signed {

    private static final byte[] SECRET = "an invented secret of 32 octets!".getBytes(StandardCharsets.US_ASCII);

    private Signed() {}

    /** Who knows the secret. */
    public static WebhookVerifier verifier(InstantSource clock) {
        return new WebhookVerifier(clock, List.of("whsec_" + Base64.getEncoder().encodeToString(SECRET)));
    }

    /** The headers of news. */
    public static Map<String, String> headers(String id, Instant at, String body) {
        return headers(id, at, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers of news in octets. */
    public static Map<String, String> headers(String id, Instant at, byte[] body) {
        String seconds = String.valueOf(at.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", seconds,
                "webhook-signature", "v1," + signature(id + "." + seconds + ".", body));
    }

    private static String signature(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
