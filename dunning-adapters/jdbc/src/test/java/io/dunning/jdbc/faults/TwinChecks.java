package io.dunning.jdbc.faults;

import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds a life against its twin: nothing may differ but for those whose hand-over a fault left open. */
final class TwinChecks {

    private final Scenario scenario;
    private final State state;
    private final State twin;
    private final List<Breach> breaches = new ArrayList<>();

    private TwinChecks(Scenario scenario, State state, State twin) {
        this.scenario = scenario;
        this.state = state;
        this.twin = twin;
    }

    /** @param open the persons whose hand-over was neither begun nor ended when it broke */
    static List<Breach> of(Twin twin, int day, World world, State state, Set<PersonId> open) {
        TwinChecks checks = new TwinChecks(twin.scenario(), state, twin.state(day));
        checks.histories(open);
        checks.lost(twin.world(day), world);
        return checks.breaches;
    }

    private void histories(Set<PersonId> open) {
        for (CaseId id : state.differingFrom(twin)) {
            if (!open.contains(id.debtor())) {
                breaches.add(new Breach("twin", id + ": " + state.firstDifference(id, twin)));
            }
        }
        if (!state.closed().equals(twin.closed())) {
            breaches.add(new Breach("twin", "other dates are closed: " + state.closed()));
        }
        if (!state.cursors().equals(twin.cursors())) {
            breaches.add(new Breach("twin", "the books are read up to another place: " + state.cursors()));
        }
    }

    /** What reached somebody there reached them here, or is known to have perhaps done so. */
    private void lost(World there, World here) {
        Set<String> missing = steps(there);
        missing.removeAll(steps(here));
        for (String step : missing) {
            if (!isUnknown(step)) {
                breaches.add(new Breach("lost", step + " was never delivered"));
            }
        }
    }

    private static Set<String> steps(World world) {
        return World.CHANNELS.stream()
                .flatMap(kind -> world.provider(kind).deliveries().stream())
                .map(d -> d.letter().billAndStep())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a hand-over of this step is unknown, or of one before: what builds on that waits for a person. */
    private boolean isUnknown(String step) {
        ReceivableId bill = new ReceivableId(step.substring(0, step.indexOf('/')));
        CaseId id = scenario.caseOf(bill);
        return state.told(id).stream().anyMatch(t -> t.event() instanceof NoticeUnknown);
    }
}
