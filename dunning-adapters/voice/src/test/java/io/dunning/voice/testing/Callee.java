package io.dunning.voice.testing;

import io.dunning.voice.CallInput;
import io.dunning.voice.CallInput.Keys;
import io.dunning.voice.CallInput.Signal;
import io.dunning.voice.CallReply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Whoever is called: does something each time the voice waits. */
@FunctionalInterface
public interface Callee {

    /** What happens next on the line. */
    CallInput does(CallReply reply);

    /** Answers, presses these keys in turn, and then nothing more. */
    static Callee pressing(String... keys) {
        Deque<String> left = new ArrayDeque<>(List.of(keys));
        return reply -> left.isEmpty() ? Signal.SILENCE : new Keys(left.remove());
    }

    /** Answers and says nothing. */
    static Callee silent() {
        return pressing();
    }

    /** A machine answers. */
    static Callee machine() {
        return reply -> Signal.MACHINE;
    }

    /** Does as another until it was asked so often, then hangs up. */
    static Callee hangingUpAfter(int times, Callee before) {
        int[] asked = {0};
        return reply -> asked[0]++ < times ? before.does(reply) : Signal.HUNG_UP;
    }
}
