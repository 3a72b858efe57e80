package io.dunning.voice;

import java.util.ArrayList;
import java.util.List;

/** Goes through a script: what happened on the line makes of one state the next. Pure; the same for the same, for any thread. */
final class CallMachine {

    private final CallScript script;

    CallMachine(CallScript script) {
        this.script = script;
    }

    /** The state after something happened. */
    CallState after(CallState state, CallInput input, CodeJudge judge) {
        if (state.over()) {
            return state;
        }
        CallOutcome ending = input instanceof CallInput.Signal signal ? signal.ending() : null;
        if (ending != null) {
            Walk walk = new Walk(script, state);
            walk.close(state.outcome() == null ? ending : state.outcome());
            return walk.state();
        }
        if (state.outcome() != null) {
            return state; // the farewell is being said
        }
        Walk walk = new Walk(script, state);
        if (state.turn() >= script.turnsMax()) {
            walk.enter(script.tooLong());
        } else if (input instanceof CallInput.Keys keys) {
            keys(walk, state, keys.digits(), judge);
        } else if (input instanceof CallInput.Signal signal) {
            signal(walk, state, signal);
        }
        return walk.state();
    }

    /** The state of a call that its host ends, or of which nothing more is heard. */
    CallState closed(CallState state, CallOutcome outcome) {
        Walk walk = new Walk(script, state);
        walk.close(state.outcome() == null ? outcome : state.outcome());
        return walk.state();
    }

    private void keys(Walk walk, CallState state, String digits, CodeJudge judge) {
        if (state.at().isEmpty()) {
            return;
        }
        walk.react();
        Then then = script.state(state.at()).then();
        if (then instanceof Then.Menu menu) {
            String target = menu.keys().get(digits);
            if (target != null) {
                walk.did(digits);
                walk.enter(target);
            } else {
                walk.miss("other");
            }
        } else if (then instanceof Then.Code code) {
            if (digits.length() == code.digits() && judge.isRight(code.factor(), digits)) {
                walk.identify(code);
            } else {
                walk.miss("wrong");
            }
        }
    }

    private void signal(Walk walk, CallState state, CallInput.Signal signal) {
        if (signal == CallInput.Signal.MACHINE) {
            walk.enterMachine();
        } else if (state.at().isEmpty()) {
            if (signal == CallInput.Signal.ANSWERED) {
                walk.enter(script.start());
            }
        } else if (script.state(state.at()).then() instanceof Then.Transfer transfer) {
            if (signal == CallInput.Signal.OPERATOR_JOINED) {
                walk.enter(transfer.joined());
            } else if (signal == CallInput.Signal.OPERATOR_AWAY) {
                walk.enter(transfer.away());
            }
        } else if (signal == CallInput.Signal.SILENCE) {
            walk.miss("silence");
        }
    }

    /** What is said and asked in a state: the same each time it is asked for. */
    CallReply reply(CallState state, CallFacts facts) {
        List<Prompt> say = new ArrayList<>();
        if (state.again()) {
            say.add(prompt(script.again(facts.language()), state, facts));
        }
        for (String name : state.spoken()) {
            say.add(prompt(script.state(name).text(facts.language()), state, facts));
        }
        if (state.outcome() == null && state.at().isEmpty()) {
            return CallReply.of(state.turn(), CallReply.Next.WAIT, say);
        }
        if (state.outcome() != null) {
            // Put through, the call belongs to two people; only else it is for us to end it.
            boolean joined = state.outcome() == CallOutcome.OPERATOR;
            return CallReply.of(state.turn(), joined ? CallReply.Next.WAIT : CallReply.Next.HANG_UP, say);
        }
        Then then = script.state(state.at()).then();
        if (then instanceof Then.Transfer) {
            return CallReply.transfer(state.turn(), say, facts.caller().operator());
        }
        int digits = then instanceof Then.Code code ? code.digits() : 1;
        return CallReply.gather(state.turn(), say, digits, script.answerSeconds());
    }

    private static Prompt prompt(ScriptText text, CallState state, CallFacts facts) {
        return new Prompt(facts.language(), text.spoken(facts, state.reached()));
    }
}
