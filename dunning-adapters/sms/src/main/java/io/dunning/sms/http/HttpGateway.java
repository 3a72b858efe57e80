package io.dunning.sms.http;

import io.dunning.sms.SmsSender;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A gateway that takes messages as JSON over HTTP, and how it is spoken to.
 *
 * @param endpoint where messages are posted; {@code https}, or {@code http} on the loopback interface
 * @param authorization the value of the {@code Authorization} header
 * @param sender whom messages are from
 * @param refusals the values of {@code error.code} with which the gateway says that it took nothing, by its documentation; any other
 *     answer but success leaves the outcome unknown
 * @param keyWindow how long the gateway remembers an idempotency key
 * @param answerWithin how long the whole answer may take
 */
public record HttpGateway(
        URI endpoint,
        String authorization,
        SmsSender sender,
        Map<String, Refusal> refusals,
        Duration keyWindow,
        Duration answerWithin) {

    /** What a refusal is about. */
    public enum Refusal {
        /** The message, or the account. */
        MESSAGE,
        /** The number, which isn't to be used again. */
        ADDRESS
    }

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public HttpGateway {
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(keyWindow, "keyWindow");
        Objects.requireNonNull(answerWithin, "answerWithin");
        refusals = Map.copyOf(refusals);
        boolean local = "http".equals(endpoint.getScheme()) && LOOPBACK.contains(endpoint.getHost());
        if (!local && !"https".equals(endpoint.getScheme())) {
            throw new IllegalArgumentException("a gateway is spoken to over https: " + endpoint);
        }
    }

    /** Keys are remembered for a day, answers come within ten seconds, and no refusal is certain until {@link #refusals} says so. */
    public static HttpGateway at(URI endpoint, String authorization, SmsSender sender) {
        return new HttpGateway(endpoint, authorization, sender, Map.of(), Duration.ofHours(24), Duration.ofSeconds(10));
    }

    public HttpGateway withRefusals(Map<String, Refusal> codes) {
        return new HttpGateway(endpoint, authorization, sender, codes, keyWindow, answerWithin);
    }

    public HttpGateway withKeyWindow(Duration window) {
        return new HttpGateway(endpoint, authorization, sender, refusals, window, answerWithin);
    }

    public HttpGateway withAnswerWithin(Duration time) {
        return new HttpGateway(endpoint, authorization, sender, refusals, keyWindow, time);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "HttpGateway[" + endpoint + "]";
    }
}
