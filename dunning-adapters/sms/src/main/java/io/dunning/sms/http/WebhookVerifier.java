package io.dunning.sms.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a webhook comes from who knows the secret, is as it was signed, and is fresh. Source: the Standard Webhooks
 * specification (github.com/standard-webhooks), symmetric signatures: HMAC-SHA256 over {@code id.timestamp.body}, body octet by octet.
 *
 * <p>Knows nothing of any web framework. That an id was seen before is not decided here, see {@link SmsWebhook}. Thread-safe.
 */
public final class WebhookVerifier {

    /** What a verification ends with. */
    public sealed interface Verdict {
        /** It is genuine. */
        record Genuine(String id, Instant at) implements Verdict {}

        /** It is not, or nobody can tell. */
        record Refused(Reason reason) implements Verdict {}
    }

    /** Why a webhook is refused. */
    public enum Reason {
        /** One of the three headers is missing, stands twice, or isn't of the form. */
        HEADERS,
        /** Signed longer ago, or later from now, than the tolerance. */
        NOT_FRESH,
        /** More signatures than anybody needs. */
        TOO_MANY_SIGNATURES,
        /** None of the signatures is right. */
        SIGNATURE
    }

    /** The tolerance that the specification's libraries use, to both sides. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int SIGNATURES_MAX = 8;
    private static final int HEADER_MAX = 2_000;
    private static final int SECRETS_MAX = 4;
    private static final String ALGORITHM = "HmacSHA256";

    private final InstantSource clock;
    private final List<SecretKeySpec> secrets;

    /**
     * A verifier with one or more secrets; several while a new one replaces an old one.
     *
     * @param secrets in the form {@code whsec_…}, of 24 to 64 octets; four at most
     */
    public WebhookVerifier(InstantSource clock, List<String> secrets) {
        this.clock = clock;
        this.secrets = secrets.stream().map(WebhookVerifier::secret).toList();
        if (secrets.isEmpty() || secrets.size() > SECRETS_MAX) {
            throw new IllegalArgumentException("one to four secrets, and not " + secrets.size());
        }
    }

    private static SecretKeySpec secret(String text) {
        byte[] octets =
                text.startsWith("whsec_") ? Base64.getDecoder().decode(text.substring("whsec_".length())) : new byte[0];
        if (octets.length < 24 || octets.length > 64) {
            throw new IllegalArgumentException("a secret is whsec_ and 24 to 64 octets in Base64");
        }
        return new SecretKeySpec(octets, ALGORITHM);
    }

    /**
     * Judges a webhook.
     *
     * @param headers by their names, in any case; all that came
     * @param body as it came: whoever parses and writes it again breaks the signature
     */
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        String id = header(headers, "webhook-id");
        String timestamp = header(headers, "webhook-timestamp");
        String[] signatures = header(headers, "webhook-signature").split(" ", SIGNATURES_MAX + 1);
        // A dot in an id would let one signed text be read as two.
        if (!id.matches("[!-~&&[^.]]{1,200}") || !timestamp.matches("[0-9]{1,11}") || signatures[0].isEmpty()) {
            return new Verdict.Refused(Reason.HEADERS);
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return new Verdict.Refused(Reason.NOT_FRESH);
        }
        if (signatures.length > SIGNATURES_MAX) {
            return new Verdict.Refused(Reason.TOO_MANY_SIGNATURES);
        }
        return isSigned(id + "." + timestamp + ".", body, signatures)
                ? new Verdict.Genuine(id, at)
                : new Verdict.Refused(Reason.SIGNATURE);
    }

    private static String header(Map<String, List<String>> headers, String name) {
        List<String> values = new ArrayList<>();
        headers.forEach((key, all) -> {
            if (key.toLowerCase(Locale.ROOT).equals(name)) {
                values.addAll(all);
            }
        });
        return values.size() == 1 && values.get(0).length() <= HEADER_MAX ? values.get(0) : "";
    }

    /** Compares every signature with every secret, and each to its end, so that the time taken tells nothing. */
    private boolean isSigned(String head, byte[] body, String[] signatures) {
        boolean signed = false;
        for (SecretKeySpec secret : secrets) {
            byte[] expected = mac(secret, head, body);
            for (String signature : signatures) {
                signed |= octets(signature)
                        .map(given -> MessageDigest.isEqual(given, expected))
                        .orElse(false);
            }
        }
        return signed;
    }

    /** Only of version 1; "none" and what else a sender may think of is no signature. */
    private static Optional<byte[]> octets(String signature) {
        if (!signature.startsWith("v1,")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(signature.substring(3)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] mac(SecretKeySpec secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(head.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
