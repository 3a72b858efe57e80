package io.dunning.voice.testing;

import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.CallNews;
import io.dunning.voice.CallReply;
import io.dunning.voice.Prompt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One call of the provider in memory. Not for several threads. */
public final class SimulatedCall {

    private static final int REPORTS_MAX = 200;

    private final String key;
    private final String id;
    private final String number;
    private final Instant at;
    private final Function<CallNews, Optional<CallReply>> channel;
    private final List<Prompt> heard = new ArrayList<>();
    private int turn;
    private boolean over;
    private boolean operatorFree = true;

    SimulatedCall(String key, String id, String number, Instant at, Function<CallNews, Optional<CallReply>> channel) {
        this.key = key;
        this.id = id;
        this.number = number;
        this.at = at;
        this.channel = channel;
    }

    /** Where it rings. */
    public String number() {
        return number;
    }

    /** The provider's id. */
    public String id() {
        return id;
    }

    /** All that was said, in order. */
    public List<Prompt> heard() {
        return List.copyOf(heard);
    }

    /** All that was said, as one text. */
    public String transcript() {
        return String.join("\n", heard.stream().map(Prompt::text).toList());
    }

    /** Whether the line is closed. */
    public boolean isOver() {
        return over;
    }

    /** No operator will be free. */
    public SimulatedCall withoutOperator() {
        operatorFree = false;
        return this;
    }

    /** The report of something, as it would be sent now. */
    public CallNews news(CallInput input) {
        return new CallNews(
                key, id, turn, input, at, ("report " + turn + " " + input).getBytes(StandardCharsets.UTF_8));
    }

    /** Reports something and says what is answered; empty where the channel has no room. */
    public Optional<CallReply> report(CallInput input) {
        Optional<CallReply> reply = channel.apply(news(input));
        reply.ifPresent(said -> {
            turn = said.turn();
            heard.addAll(said.say());
        });
        over |= reply.isPresent() && input instanceof Signal signal && closes(signal);
        return reply;
    }

    private static boolean closes(Signal signal) {
        return switch (signal) {
            case HUNG_UP, NO_ANSWER, BUSY, NUMBER_UNKNOWN, FAILED -> true;
            case ANSWERED, SILENCE, MACHINE, OPERATOR_JOINED, OPERATOR_AWAY -> false;
        };
    }

    /** Lets somebody answer, and goes on until the line is closed. */
    public SimulatedCall play(Callee callee) {
        CallReply reply = report(Signal.ANSWERED).orElseThrow();
        for (int i = 0; !over; i++) {
            if (i > REPORTS_MAX) {
                throw new AssertionError("a call that doesn't end");
            }
            reply = report(next(callee, reply)).orElseThrow();
        }
        return this;
    }

    private CallInput next(Callee callee, CallReply reply) {
        return switch (reply.next()) {
            case WAIT, HANG_UP -> Signal.HUNG_UP;
            case TRANSFER -> operatorFree ? Signal.OPERATOR_JOINED : Signal.OPERATOR_AWAY;
            case GATHER -> callee.does(reply);
        };
    }
}
