package io.dunning.channel;

import java.util.Objects;

/**
 * One message on its way out.
 *
 * @param key the idempotency key, printable ASCII, the same after a crash or a failover; safe to print, it says nothing
 *     about anybody
 * @param to where it goes, in the form of the channel's kind
 * @param message what it says
 */
public record Dispatch(String key, Address to, Message message) {
    public Dispatch {
        if (key.isEmpty() || key.length() > 64 || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("key must be 1 to 64 printable ASCII characters");
        }
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(message, "message");
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "Dispatch[" + key + "]";
    }
}
