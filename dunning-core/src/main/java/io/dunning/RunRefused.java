package io.dunning;

/** A run was asked for a date on which it can't be: before the last closed one, or not yet come. The message says what to do. */
public class RunRefused extends RuntimeException {
    public RunRefused(String message) {
        super(message);
    }
}
