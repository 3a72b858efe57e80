package io.dunning.voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a call while it is worked out. */
final class Walk {

    private final CallScript script;
    private final int turn;
    private final Map<String, Integer> misses;
    private final Set<Factor> matched = EnumSet.noneOf(Factor.class);
    private final List<String> path;
    private String at;
    private Heard heard;
    private List<String> spoken;
    private boolean again;
    private @Nullable CallOutcome outcome;
    private boolean over;

    Walk(CallScript script, CallState from) {
        this.script = script;
        turn = from.turn() + 1;
        misses = new HashMap<>(from.misses());
        matched.addAll(from.matched());
        path = new ArrayList<>(from.path());
        at = from.at();
        heard = from.heard();
        spoken = from.spoken();
        again = from.again();
        outcome = from.outcome();
    }

    CallState state() {
        return new CallState(at, turn, misses, matched, heard, spoken, again, outcome, over, path);
    }

    void did(String what) {
        path.add(what);
    }

    /** Somebody pressed something: what was spoken before was heard. */
    void react() {
        if (heard == Heard.SPOKEN) {
            heard = Heard.ANSWERED;
        }
    }

    void identify(Then.Code code) {
        did("right");
        matched.add(code.factor());
        enter(code.right());
    }

    /** Nothing usable came: asks again, or goes where it goes after the last try. */
    void miss(String what) {
        did(what);
        misses.merge(at, 1, Integer::sum);
        String elsewhere = whenUsedUp(at);
        if (!elsewhere.isEmpty()) {
            enter(elsewhere);
        } else if (asks(at)) {
            spoken = List.of(at);
            again = true;
        }
    }

    /** Goes into a state, and on until somebody has to do something. */
    void enter(String name) {
        spoken = new ArrayList<>();
        again = false;
        String next = name;
        while (!next.isEmpty()) {
            next = pass(next);
        }
    }

    /** Whatever a machine was taken for before, it heard nothing. */
    void enterMachine() {
        heard = Heard.NOTHING;
        enter(script.machine());
    }

    void close(CallOutcome with) {
        outcome = with;
        spoken = List.of();
        again = false;
        over = true;
    }

    /** Where it goes on by itself; empty where it stays. */
    private String pass(String name) {
        ScriptState state = script.state(name);
        path.add(name);
        at = name;
        if (state.then() instanceof Then.Code code && matched.contains(code.factor())) {
            return code.right();
        }
        String elsewhere = whenUsedUp(name);
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        speak(state);
        if (state.then() instanceof Then.End end) {
            outcome = end.outcome();
        }
        return state.then() instanceof Then.Next next ? next.state() : "";
    }

    private void speak(ScriptState state) {
        spoken.add(state.name());
        if (heard == Heard.NOTHING && state.fields().contains(ScriptField.MESSAGE)) {
            heard = Heard.SPOKEN;
        }
    }

    private boolean asks(String name) {
        Then then = script.state(name).then();
        return then instanceof Then.Menu || then instanceof Then.Code;
    }

    private String whenUsedUp(String name) {
        Then then = script.state(name).then();
        int used = misses.getOrDefault(name, 0);
        if (then instanceof Then.Menu menu && used >= menu.tries()) {
            return menu.otherwise();
        }
        return then instanceof Then.Code code && used >= code.tries() ? code.wrong() : "";
    }
}
