package io.dunning.examples.quickstart.year;

import io.dunning.DunningListener;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts while the year goes on, and keeps the ids of all cases; everything else is read from the histories afterwards. */
final class Tally implements DunningListener {

    private final TreeSet<CaseId> cases = new TreeSet<>();
    private final Set<CaseId> closed = new HashSet<>();
    private int sent;
    private int heldBack;

    @Override
    public void recorded(List<RecordedEvent> events) {
        events.forEach(e -> count(e.caseId(), e.event()));
    }

    private void count(CaseId id, CaseEvent event) {
        if (event instanceof CaseEvent.CaseOpened) {
            cases.add(id);
        } else if (event instanceof CaseEvent.Closed) {
            closed.add(id);
        } else if (event instanceof CaseEvent.Reopened) {
            closed.remove(id);
        } else if (event instanceof CaseEvent.NoticeHandedOver) {
            sent++;
        } else if (event instanceof CaseEvent.ReviewDeferred) {
            heldBack++;
        }
    }

    /** In their natural order. */
    List<CaseId> cases() {
        return List.copyOf(cases);
    }

    int open() {
        return cases.size() - closed.size();
    }

    int sent() {
        return sent;
    }

    int heldBack() {
        return heldBack;
    }
}
