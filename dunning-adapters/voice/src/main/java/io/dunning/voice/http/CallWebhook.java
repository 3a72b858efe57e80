package io.dunning.voice.http;

import io.dunning.sms.http.WebhookVerifier;
import io.dunning.sms.http.WebhookVerifier.Verdict;
import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.CallNews;
import io.dunning.voice.CallReply;
import io.dunning.voice.VoiceChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/**
 * Takes a provider's reports of calls, and answers what to do next. To be called from an endpoint of the host's, which answers with
 * the status and the body of {@link Answer}.
 *
 * <p>Body: {@code type} ({@code call.event}; others are taken and left alone) and {@code data} with {@code reference}, {@code call} (the
 * provider's id), {@code turn} (of the last answer; 0 before the first), {@code event} ({@code answered}, {@code keys}, {@code silence},
 * {@code machine}, {@code operator_joined}, {@code operator_away}, {@code hung_up}, {@code no_answer}, {@code busy},
 * {@code number_unknown}, {@code failed}) and, of {@code keys}, {@code keys}. Signed by the Standard Webhooks specification.
 *
 * <p>A report that comes again, by its id or otherwise, is of a turn that is over: it changes nothing and gets the latest answer.
 * Thread-safe.
 */
public final class CallWebhook {

    /**
     * What to answer.
     *
     * @param status the status code of HTTP: 200 with a body, 204, 400 (genuine, and not understood), 401 (not genuine), 413 (too long)
     *     or 429 (no room now: report again)
     * @param body JSON, or empty
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {
        public Answer {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /** What a provider may name a call. */
    static final String CALL_ID = "[!-~]{1,100}";

    private static final Map<String, Signal> SIGNALS = Map.of(
            "answered", Signal.ANSWERED,
            "silence", Signal.SILENCE,
            "machine", Signal.MACHINE,
            "operator_joined", Signal.OPERATOR_JOINED,
            "operator_away", Signal.OPERATOR_AWAY,
            "hung_up", Signal.HUNG_UP,
            "no_answer", Signal.NO_ANSWER,
            "busy", Signal.BUSY,
            "number_unknown", Signal.NUMBER_UNKNOWN,
            "failed", Signal.FAILED);

    private final WebhookVerifier verifier;
    private final VoiceChannel channel;
    private final Semaphore places;

    /**
     * A receiver.
     *
     * @param places reports that may be under way at once; beyond it they are turned away unread
     */
    public CallWebhook(WebhookVerifier verifier, VoiceChannel channel, int places) {
        this.verifier = verifier;
        this.channel = channel;
        this.places = new Semaphore(places);
    }

    /**
     * Takes one report.
     *
     * @param headers by their names, in any case; all that came
     * @param body as it came; the host reads no more than 64 KiB and one octet of it
     */
    public Answer take(Map<String, List<String>> headers, byte[] body) {
        if (body.length > CallJson.LENGTH_MAX) {
            return status(413);
        }
        if (!places.tryAcquire()) {
            return status(429);
        }
        try {
            return verifier.verify(headers, body) instanceof Verdict.Genuine genuine
                    ? genuine(genuine, body)
                    : status(401);
        } finally {
            places.release();
        }
    }

    private Answer genuine(Verdict.Genuine genuine, byte[] body) {
        JsonNode report = CallJson.read(body);
        String type = report.path("type").asString("");
        if (!type.equals("call.event")) {
            return status(type.isEmpty() ? 400 : 204);
        }
        return news(genuine, report.path("data"), body).map(this::answer).orElseGet(() -> status(400));
    }

    private Answer answer(CallNews news) {
        Optional<CallReply> reply = channel.take(news);
        return reply.map(said -> new Answer(200, CallJson.write(said))).orElseGet(() -> status(429));
    }

    private static Optional<CallNews> news(Verdict.Genuine genuine, JsonNode data, byte[] body) {
        String key = data.path("reference").asString("");
        String callId = data.path("call").asString("");
        int turn = data.path("turn").isInt() ? data.path("turn").intValue() : -1;
        if (!key.matches("[!-~]{1,64}") || !callId.matches(CALL_ID) || turn < 0) {
            return Optional.empty();
        }
        return input(data).map(input -> new CallNews(key, callId, turn, input, genuine.at(), body));
    }

    private static Optional<CallInput> input(JsonNode data) {
        String event = data.path("event").asString("");
        String keys = data.path("keys").asString("");
        if (event.equals("keys")) {
            return keys.matches("[0-9*#]{1,32}") ? Optional.of(new Keys(keys)) : Optional.empty();
        }
        return Optional.ofNullable(SIGNALS.get(event));
    }

    private static Answer status(int status) {
        return new Answer(status, new byte[0]);
    }
}
