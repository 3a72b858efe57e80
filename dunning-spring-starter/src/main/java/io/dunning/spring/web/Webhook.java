package io.dunning.spring.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes signed news of one provider: receipts, replies, reports of calls. A bean of the host's, which verifies what comes before it looks
 * at it; a {@code SmsWebhook} or {@code CallWebhook} bean is one without further ado.
 *
 * <p>Called from several threads, outside any transaction. What comes twice is answered twice and counted once. An exception is
 * answered by 503, so that the provider comes again.
 */
public interface Webhook {

    /** The last part of its address: small letters a-z, digits and hyphens. */
    String name();

    /**
     * Takes one piece of news.
     *
     * @param headers all that came, by their names in any case
     * @param body octet by octet as it came, 64 KiB at most
     * @return what to answer; 2xx means that it is kept, or was before
     */
    Answer take(Map<String, List<String>> headers, byte[] body);

    /**
     * An answer of HTTP.
     *
     * @param status 200 to 599
     * @param json the body, or nothing; nothing of what came is repeated in it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] json) {
        public Answer {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("the status of an answer is 200 to 599: " + status);
            }
            json = Objects.requireNonNull(json, "json").clone();
        }

        /** One without a body. */
        public static Answer of(int status) {
            return new Answer(status, new byte[0]);
        }

        @Override
        public byte[] json() {
            return json.clone();
        }
    }
}
