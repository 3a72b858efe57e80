package io.dunning.examples.quickstart.scenario;

/** An argument of the command can't be used; says which one and what to do. */
public final class BadArgument extends RuntimeException {

    /** Names the argument and what to do instead. */
    public BadArgument(String sentence) {
        super(sentence);
    }
}
