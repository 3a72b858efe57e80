package io.dunning.insurer;

/** A settlement file could not be read to its end, or changed while it was read. Reading it again goes on with the rest. */
public final class UnreadableSettlement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSettlement(String message) {
        super(message);
    }

    UnreadableSettlement(String message, Throwable cause) {
        super(message, cause);
    }
}
