package io.dunning.voice.http;

import io.dunning.voice.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A telephony provider that takes calls as JSON over HTTP. Immutable.
 *
 * <p>Without more settings it promises nothing about keys, none of its refusals is certain, and it answers within ten seconds.
 */
public final class HttpProvider {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final URI calls;
    private final URI callback;
    private final String authorization;
    private final String from;
    private final Set<String> refusals;
    private final Set<String> unknownNumbers;
    private final @Nullable Duration keyWindow;
    private final Duration answerWithin;

    private HttpProvider(
            URI calls,
            URI callback,
            String authorization,
            String from,
            Set<String> refusals,
            Set<String> unknownNumbers,
            @Nullable Duration keyWindow,
            Duration answerWithin) {
        this.calls = secure(calls);
        this.callback = secure(callback);
        this.authorization = Objects.requireNonNull(authorization, "authorization");
        this.from = from;
        this.refusals = Set.copyOf(refusals);
        this.unknownNumbers = Set.copyOf(unknownNumbers);
        this.keyWindow = keyWindow;
        this.answerWithin = answerWithin;
        if (!Caller.isE164(from)) {
            throw new IllegalArgumentException("the number shown isn't in E.164 form");
        }
    }

    private static URI secure(URI uri) {
        boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
        if (!local && !"https".equals(uri.getScheme())) {
            throw new IllegalArgumentException("calls are placed and reported over https: " + uri);
        }
        return uri;
    }

    /**
     * A provider.
     *
     * @param calls where calls are posted; {@code https}, or {@code http} on the loopback interface
     * @param callback where the provider reports, likewise: the host's endpoint before {@link CallWebhook}
     * @param authorization the value of the {@code Authorization} header
     * @param from the number that is shown, in E.164 form; one that can be called back
     */
    public static HttpProvider at(URI calls, URI callback, String authorization, String from) {
        return new HttpProvider(calls, callback, authorization, from, Set.of(), Set.of(), null, Duration.ofSeconds(10));
    }

    /** The values of {@code error.code} with which it says, by its documentation, that it places no call. */
    public HttpProvider withRefusals(Set<String> codes) {
        return new HttpProvider(calls, callback, authorization, from, codes, unknownNumbers, keyWindow, answerWithin);
    }

    /** Likewise, and nobody has the number. */
    public HttpProvider withUnknownNumbers(Set<String> codes) {
        return new HttpProvider(calls, callback, authorization, from, refusals, codes, keyWindow, answerWithin);
    }

    /** How long it remembers an {@code Idempotency-Key}; only where its documentation promises that no second call is made. */
    public HttpProvider withKeyWindow(Duration window) {
        return new HttpProvider(calls, callback, authorization, from, refusals, unknownNumbers, window, answerWithin);
    }

    /** How long a whole answer may take; then the outcome is unknown. */
    public HttpProvider withAnswerWithin(Duration time) {
        return new HttpProvider(calls, callback, authorization, from, refusals, unknownNumbers, keyWindow, time);
    }

    URI calls() {
        return calls;
    }

    URI callback() {
        return callback;
    }

    String authorization() {
        return authorization;
    }

    String from() {
        return from;
    }

    boolean refuses(String code) {
        return refusals.contains(code) || unknownNumbers.contains(code);
    }

    boolean knowsNoNumber(String code) {
        return unknownNumbers.contains(code);
    }

    Optional<Duration> keyWindow() {
        return Optional.ofNullable(keyWindow);
    }

    Duration answerWithin() {
        return answerWithin;
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "HttpProvider[" + calls + "]";
    }
}
