package io.dunning.fhir;

/** A document could not be read to its end, or changed while it was read. What was handed over before stays handed over. */
public final class UnreadableFhir extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFhir(String message) {
        super(message);
    }

    UnreadableFhir(String message, Throwable cause) {
        super(message, cause);
    }
}
