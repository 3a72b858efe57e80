package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.receivable.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of a life with a fault in it.
 *
 * @param breaches the invariants that did not hold
 */
record Verdict(List<Breach> breaches) {

    Verdict {
        breaches = List.copyOf(breaches);
    }

    /**
     * Checks everything there is to check at the end of a date.
     *
     * @param day how many dates are over
     * @param open the persons whose hand-over a fault left open
     */
    static Verdict of(Twin twin, int day, Base base, World world, State state, Set<PersonId> open) {
        List<Breach> breaches = new ArrayList<>(checked(twin.scenario(), base, world, state, twin.state(day)));
        breaches.addAll(TwinChecks.of(twin, day, world, state, open));
        return new Verdict(breaches);
    }

    /** Checks the end of a life without any fault, taking nothing for granted. */
    static Verdict ofTwin(Twin twin, Base base) {
        State end = twin.state(twin.days());
        return new Verdict(checked(twin.scenario(), base, twin.world(twin.days()), end, twin.state(0)));
    }

    private static List<Breach> checked(Scenario scenario, Base base, World world, State state, State known) {
        CaseStore store = base.open();
        List<Breach> breaches = new ArrayList<>();
        breaches.addAll(StoreChecks.of(scenario, store, world, state, known));
        breaches.addAll(WorldChecks.of(scenario, store, world, state));
        return breaches;
    }

    /** As if these could not be checked. */
    Verdict without(Set<String> invariants) {
        return new Verdict(breaches.stream()
                .filter(b -> !invariants.contains(b.invariant()))
                .toList());
    }

    boolean isClean() {
        return breaches.isEmpty();
    }

    long duplicates() {
        return count("S3");
    }

    long lost() {
        return count("lost") + count("S18");
    }

    /** All that are neither duplicates nor losses. */
    long others() {
        return breaches.size() - duplicates() - lost();
    }

    private long count(String invariant) {
        return breaches.stream().filter(b -> b.invariant().equals(invariant)).count();
    }

    Set<String> invariants() {
        return breaches.stream().map(Breach::invariant).collect(Collectors.toCollection(TreeSet::new));
    }
}
