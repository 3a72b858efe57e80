package io.dunning.voice;

import java.util.List;

/**
 * What a provider is to do next in a call.
 *
 * @param turn to be named in what it reports next
 * @param next what to do when all was said
 * @param say what to say, in this order; keys may be pressed meanwhile
 * @param digits how many keys to wait for; only of {@link Next#GATHER}
 * @param seconds how long to wait for each; only of {@link Next#GATHER}
 * @param operator the number to put the call through to; only of {@link Next#TRANSFER}
 */
public record CallReply(int turn, Next next, List<Prompt> say, int digits, int seconds, String operator) {

    /** What to do when all was said. */
    public enum Next {
        /** Nothing: go on ringing, or leave two people alone. */
        WAIT,
        /** Wait for keys, and report them or the silence. */
        GATHER,
        /** Put the call through, and report whether an operator took it. */
        TRANSFER,
        /** Hang up, and report that the line is closed. */
        HANG_UP
    }

    public CallReply {
        say = List.copyOf(say);
    }

    static CallReply of(int turn, Next next, List<Prompt> say) {
        return new CallReply(turn, next, say, 0, 0, "");
    }

    static CallReply gather(int turn, List<Prompt> say, int digits, int seconds) {
        return new CallReply(turn, Next.GATHER, say, digits, seconds, "");
    }

    static CallReply transfer(int turn, List<Prompt> say, String operator) {
        return new CallReply(turn, Next.TRANSFER, say, 0, 0, operator);
    }
}
