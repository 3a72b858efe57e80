package io.dunning.sms.http;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.sms.ReceiptInbox;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.SmsReply;
import io.dunning.sms.http.WebhookVerifier.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Takes a gateway's news: whether messages arrived, and what people write back. To be called from an endpoint of the host's, which
 * answers with {@link Answer#status}.
 *
 * <p>Body: {@code type} ({@code sms.status} or {@code sms.reply}) and {@code data}; of a status {@code reference}, {@code status},
 * {@code at}; of a reply {@code from}, {@code text}, {@code at}. Other types are taken and left alone.
 *
 * <p>Nothing is done here but to keep the news: the answer "taken" means that they are kept. What isn't, the gateway sends again;
 * an exception of the inbox or of {@link SmsReplies} goes through, and the host answers 500. Thread-safe.
 */
public final class SmsWebhook {

    /** What to answer. */
    public enum Answer {
        /** It is kept, or was before. */
        TAKEN(204),
        /** It is genuine, and can't be understood. */
        MALFORMED(400),
        /** It isn't genuine. */
        REFUSED(401),
        /** It is longer than any news. */
        TOO_LONG(413),
        /** There is no room now; come again. */
        TOO_MANY(429);

        private final int status;

        Answer(int status) {
            this.status = status;
        }

        /** The status code of HTTP. */
        public int status() {
            return status;
        }
    }

    private static final int REMEMBERED = 100_000;

    private final WebhookVerifier verifier;
    private final ReceiptInbox inbox;
    private final SmsReplies replies;
    private final Semaphore places;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * A receiver.
     *
     * @param places webhooks that may be under way at once; beyond it they are turned away unread
     */
    public SmsWebhook(WebhookVerifier verifier, ReceiptInbox inbox, SmsReplies replies, int places) {
        this.verifier = verifier;
        this.inbox = inbox;
        this.replies = replies;
        this.places = new Semaphore(places);
    }

    /**
     * Takes one webhook.
     *
     * @param headers by their names, in any case; all that came
     * @param body as it came; the host reads no more than 64 KiB and one octet of it
     */
    public Answer take(Map<String, List<String>> headers, byte[] body) {
        if (body.length > Json.LENGTH_MAX) {
            return Answer.TOO_LONG;
        }
        if (!places.tryAcquire()) {
            return Answer.TOO_MANY;
        }
        try {
            return verifier.verify(headers, body) instanceof Verdict.Genuine genuine
                    ? once(genuine, body)
                    : Answer.REFUSED;
        } finally {
            places.release();
        }
    }

    /** A repetition within the tolerance is known by its id; one from before a restart by the inbox. */
    private Answer once(Verdict.Genuine genuine, byte[] body) {
        if (isSeen(genuine.id())) {
            return Answer.TAKEN;
        }
        Answer answer =
                Json.values(body).map(values -> read(genuine, values, body)).orElse(Answer.MALFORMED);
        if (answer == Answer.TAKEN) {
            remember(genuine.id());
        }
        return answer;
    }

    private synchronized boolean isSeen(String id) {
        return seen.contains(id);
    }

    private synchronized void remember(String id) {
        seen.add(id);
        if (seen.size() > REMEMBERED) {
            Iterator<String> oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private Answer read(Verdict.Genuine genuine, Map<String, String> values, byte[] body) {
        return switch (values.getOrDefault("type", "")) {
            case "sms.status" -> status(genuine, values, body);
            case "sms.reply" -> reply(genuine, values);
            case "" -> Answer.MALFORMED;
            default -> Answer.TAKEN;
        };
    }

    private Answer status(Verdict.Genuine genuine, Map<String, String> values, byte[] body) {
        String key = values.getOrDefault("data.reference", "");
        if (!key.matches("[!-~]{1,64}") || !values.containsKey("data.status")) {
            return Answer.MALFORMED;
        }
        return outcome(values.getOrDefault("data.status", ""))
                .map(outcome -> new Receipt(key, genuine.id(), outcome, at(genuine, values), body))
                .map(receipt -> inbox.store(receipt) ? Answer.TAKEN : Answer.TOO_MANY)
                .orElse(Answer.TAKEN);
    }

    /** Empty for news that decide nothing: queued, sent, unknown. */
    private static Optional<Outcome> outcome(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(Outcome.DELIVERED);
            case "read" -> Optional.of(Outcome.ACKNOWLEDGED);
            case "undelivered", "expired", "rejected", "deleted" -> Optional.of(Outcome.UNDELIVERED);
            case "number_unknown" -> Optional.of(Outcome.ADDRESS_UNKNOWN);
            default -> Optional.empty();
        };
    }

    private Answer reply(Verdict.Genuine genuine, Map<String, String> values) {
        String from = values.getOrDefault("data.from", "");
        String text = values.getOrDefault("data.text", "");
        if (from.isBlank()) {
            return Answer.MALFORMED;
        }
        SmsReply.of(from, text, at(genuine, values)).to(replies);
        return Answer.TAKEN;
    }

    private static Instant at(Verdict.Genuine genuine, Map<String, String> values) {
        try {
            return Instant.parse(values.getOrDefault("data.at", ""));
        } catch (DateTimeException none) {
            return genuine.at();
        }
    }
}
