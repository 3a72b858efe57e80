package io.dunning.voice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands. Immutable; holds nothing that was keyed but what it was taken for.
 *
 * @param at the state of the script; empty before anybody answered
 * @param turn counts what happened; news must name it
 * @param misses tries used up, by state
 * @param matched what was keyed in rightly
 * @param heard what was heard of the message
 * @param spoken the states whose texts are being said
 * @param again whether they are said again, since nothing usable came
 * @param outcome what came of the call; {@code null} while that is open
 * @param over whether the line is closed
 * @param path what was passed and done
 */
record CallState(
        String at,
        int turn,
        Map<String, Integer> misses,
        Set<Factor> matched,
        Heard heard,
        List<String> spoken,
        boolean again,
        @Nullable CallOutcome outcome,
        boolean over,
        List<String> path) {

    /** A call that rings. */
    static final CallState RINGING =
            new CallState("", 0, Map.of(), Set.of(), Heard.NOTHING, List.of(), false, null, false, List.of());

    CallState {
        misses = Map.copyOf(misses);
        matched = Set.copyOf(matched);
        spoken = List.copyOf(spoken);
        path = List.copyOf(path);
    }

    /** How sure it is who listens. */
    Assurance reached() {
        return Assurance.after(matched);
    }
}
