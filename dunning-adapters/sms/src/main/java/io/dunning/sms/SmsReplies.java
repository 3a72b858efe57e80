package io.dunning.sms;

/**
 * Where messages go that people send back. Nothing is ever answered by itself, so that two machines can't talk to each other.
 *
 * <p>Called from several threads, and again for the same message where the provider repeats it. What it throws makes the
 * provider repeat the message later; return only when the message is stored.
 */
public interface SmsReplies {

    /**
     * Somebody wants no more messages. It holds for this number and says nothing of a person: numbers change hands.
     *
     * @param word what they wrote, as it was recognised: small letters, no digits, no punctuation
     */
    void optedOut(SmsReply reply, String word);

    /** Anything else: a question, a dispute, "already paid", an answering machine. For people to read. */
    void said(SmsReply reply);

    /** Takes no replies, for a sender that nobody can write to: what comes nevertheless is given back to the provider. */
    static SmsReplies refused() {
        return new SmsReplies() {
            @Override
            public void optedOut(SmsReply reply, String word) {
                said(reply);
            }

            @Override
            public void said(SmsReply reply) {
                throw new UnsupportedOperationException("this sender takes no replies");
            }
        };
    }
}
