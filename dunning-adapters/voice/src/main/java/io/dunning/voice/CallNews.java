package io.dunning.voice;

import java.time.Instant;
import java.util.Objects;

/**
 * What a provider reports of a call; certain to come from it.
 *
 * @param key the key of the dispatch
 * @param callId how the provider names the call
 * @param turn the turn of the reply to which it answers; 0 before the first
 * @param input what happened
 * @param at when
 * @param raw the report as it came
 */
@SuppressWarnings("ArrayRecordComponent")
public record CallNews(String key, String callId, int turn, CallInput input, Instant at, byte[] raw) {

    public CallNews {
        if (key.isBlank() || callId.isBlank()) {
            throw new IllegalArgumentException("news name the key and the call");
        }
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(at, "at");
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    @Override
    public String toString() {
        return "CallNews[" + key + ", " + turn + ", " + input + "]";
    }
}
