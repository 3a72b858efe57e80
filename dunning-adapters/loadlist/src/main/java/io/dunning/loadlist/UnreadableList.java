package io.dunning.loadlist;

/**
 * A list could not be read to its end, or changed while it was read.
 *
 * <p>Rows handed over before stay in the register: loading the list again goes on with the rest.
 */
public final class UnreadableList extends RuntimeException {
    UnreadableList(String message) {
        super(message);
    }

    UnreadableList(String message, Throwable cause) {
        super(message, cause);
    }
}
