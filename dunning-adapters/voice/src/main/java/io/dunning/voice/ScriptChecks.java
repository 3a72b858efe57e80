package io.dunning.voice;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges a script as a whole: where every way through it leads, and what is known of the listener there.
 *
 * <p>All ways are walked, each state once for each set of factors that may have been keyed in rightly by then; so what is said of
 * a state here holds for whatever a caller does.
 */
final class ScriptChecks {

    private final CallScript script;
    private final List<String> faults;
    /** For each state the sets of factors with which it can be reached. */
    private final Map<String, Set<Set<Factor>>> known = new LinkedHashMap<>();

    private ScriptChecks(CallScript script, List<String> faults) {
        this.script = script;
        this.faults = faults;
    }

    static void check(CallScript script, List<String> faults) {
        ScriptChecks checks = new ScriptChecks(script, faults);
        checks.exitsExist();
        if (faults.isEmpty()) {
            checks.factorsOnce();
            checks.walk(script.start());
            checks.walk(script.machine());
            checks.walk(script.tooLong());
            checks.everythingIsReached();
            checks.everythingEnds();
            checks.nothingGoesRound();
            checks.nothingIsToldTooEarly();
            checks.endsAreInPlace();
            checks.whatMustBeOfferedIs();
        }
    }

    private void exitsExist() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("start", script.start());
        named.put("machine", script.machine());
        named.put("tooLong", script.tooLong());
        named.forEach((key, name) -> exists(key, name));
        script.states().forEach(state -> state.then().exits().forEach(name -> exists("states." + state.name(), name)));
    }

    private void exists(String path, String name) {
        if (!script.has(name)) {
            faults.add(path + ": there is no state " + name);
        }
    }

    /** Else its tries would be counted twice. */
    private void factorsOnce() {
        Set<Factor> asked = EnumSet.noneOf(Factor.class);
        for (ScriptState state : script.states()) {
            if (state.then() instanceof Then.Code code && !asked.add(code.factor())) {
                faults.add("states." + state.name() + ".code.factor: another state asks for it already");
            }
        }
    }

    private record Place(String state, Set<Factor> matched) {}

    private void walk(String from) {
        Deque<Place> todo = new ArrayDeque<>();
        todo.add(new Place(from, Set.of()));
        while (!todo.isEmpty()) {
            Place place = todo.remove();
            if (known.computeIfAbsent(place.state(), name -> new HashSet<>()).add(place.matched())) {
                Then then = script.state(place.state()).then();
                for (String exit : then.exits()) {
                    todo.add(new Place(exit, after(then, exit, place.matched())));
                }
            }
        }
    }

    private static Set<Factor> after(Then then, String exit, Set<Factor> matched) {
        if (then instanceof Then.Code code && exit.equals(code.right()) && !exit.equals(code.wrong())) {
            Set<Factor> more = new HashSet<>(matched);
            more.add(code.factor());
            return Set.copyOf(more);
        }
        return matched;
    }

    /** The least that is known of a listener there. */
    private Assurance least(String state) {
        return known.getOrDefault(state, Set.of(Set.of())).stream()
                .map(Assurance::after)
                .min(Assurance::compareTo)
                .orElse(Assurance.UNKNOWN);
    }

    private void everythingIsReached() {
        script.states().stream()
                .filter(state -> !known.containsKey(state.name()))
                .forEach(state -> faults.add("states." + state.name() + ": no way leads there"));
    }

    /** From every state some way leads to an end. */
    private void everythingEnds() {
        Set<String> ending = new LinkedHashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (ScriptState state : script.states()) {
                boolean ends = state.then() instanceof Then.End
                        || state.then().exits().stream().anyMatch(ending::contains);
                grows |= ends && ending.add(state.name());
            }
        }
        script.states().stream()
                .filter(state -> !ending.contains(state.name()))
                .forEach(state -> faults.add("states." + state.name() + ": a dead end, no way leads to an outcome"));
    }

    /** Nobody is asked on the way from a state back to itself: the voice would never stop. */
    private void nothingGoesRound() {
        for (ScriptState state : script.states()) {
            if (reached(
                            state.then().unasked(),
                            name -> script.state(name).then().unasked())
                    .contains(state.name())) {
                faults.add("states." + state.name() + ": it leads back to itself without anybody being asked");
            }
        }
    }

    private static Set<String> reached(Collection<String> from, Function<String, List<String>> exits) {
        Set<String> reached = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            String name = todo.remove();
            if (reached.add(name)) {
                todo.addAll(exits.apply(name));
            }
        }
        return reached;
    }

    private void nothingIsToldTooEarly() {
        for (ScriptState state : script.states()) {
            Assurance least = least(state.name());
            for (ScriptField field : state.fields()) {
                if (!least.reaches(field.level())) {
                    faults.add("states." + state.name() + ".says: " + field.key() + " is for " + field.level()
                            + ", and a way leads here with " + least);
                }
            }
            if (!least.reaches(Assurance.VERIFIED)) {
                state.says().forEach((language, text) -> refuseDebtWords("states." + state.name(), language, text));
            }
        }
        script.again().forEach((language, text) -> refuseDebtWords("again", language, text));
        if (script.again().values().stream().anyMatch(text -> text.fields().contains(ScriptField.MESSAGE))) {
            faults.add("again: the message may not stand here");
        }
        if (script.states().stream().noneMatch(state -> state.fields().contains(ScriptField.MESSAGE))) {
            faults.add("states: the message is spoken nowhere");
        }
    }

    private void refuseDebtWords(String path, String language, ScriptText text) {
        DebtWords.in(text.text(), language)
                .ifPresent(word -> faults.add(
                        path + "." + language + ": \"" + word + "\" tells of a debt, and anybody may hear this"));
    }

    private void endsAreInPlace() {
        for (ScriptState state : script.states()) {
            String path = "states." + state.name();
            if (state.then() instanceof Then.End end) {
                if (end.outcome().needsIdentity() && !least(state.name()).reaches(Assurance.VERIFIED)) {
                    faults.add(path + ".ends: anybody who answers the phone could bring this about");
                }
                if ((end.outcome() == CallOutcome.VOICEMAIL) != state.name().equals(script.machine())) {
                    faults.add(path + ".ends: voicemail is how the state for machines ends, and no other");
                }
                if (end.outcome() == CallOutcome.OPERATOR && !isJoined(state.name())) {
                    faults.add(path + ".ends: operator is where a transfer leads");
                }
            }
            if (state.then() instanceof Then.Transfer transfer && !endsWith(transfer.joined(), CallOutcome.OPERATOR)) {
                faults.add(path + ".transfer.joined: this must end with operator");
            }
        }
        if (!endsWith(script.tooLong(), CallOutcome.NO_RESPONSE)) {
            faults.add("tooLong: this must end with no-response");
        }
        if (!endsWith(script.machine(), CallOutcome.VOICEMAIL)) {
            faults.add("machine: this must end with voicemail");
        }
    }

    private boolean isJoined(String name) {
        return script.states().stream()
                        .filter(state -> state.then().exits().contains(name))
                        .allMatch(state -> state.then() instanceof Then.Transfer transfer
                                && transfer.joined().equals(name)
                                && !transfer.away().equals(name))
                && !name.equals(script.start());
    }

    private boolean endsWith(String name, CallOutcome outcome) {
        return script.state(name).then() instanceof Then.End end && end.outcome() == outcome;
    }

    /** What a person called must be able to do; that a message is from whom it says, and how to object, law asks everywhere. */
    private void whatMustBeOfferedIs() {
        if (!script.state(script.start()).fields().contains(ScriptField.CALLER)) {
            faults.add("states." + script.start() + ".says: it must say who calls: {{caller}}");
        }
        for (CallOutcome outcome :
                EnumSet.of(CallOutcome.DISPUTED, CallOutcome.ALREADY_PAID, CallOutcome.WRONG_PERSON)) {
            if (script.states().stream().noneMatch(state -> endsWith(state.name(), outcome))) {
                faults.add("states: nothing ends with " + outcome);
            }
        }
        boolean offersPerson = script.states().stream()
                .anyMatch(state ->
                        state.then() instanceof Then.Transfer || endsWith(state.name(), CallOutcome.CALL_BACK));
        if (!offersPerson) {
            faults.add("states: no way leads to a person, by transfer or call-back");
        }
        boolean strangerIsHeard = script.states().stream()
                .filter(state -> endsWith(state.name(), CallOutcome.WRONG_PERSON))
                .anyMatch(state -> known.getOrDefault(state.name(), Set.of()).contains(Set.<Factor>of()));
        if (!strangerIsHeard) {
            faults.add("states: a wrong person, who has no code, can't say so");
        }
    }
}
