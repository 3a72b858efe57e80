package io.dunning.testkit;

import io.dunning.DunningListener;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactPointFailure;
import io.dunning.outcome.AttemptOutcome;
import java.util.ArrayList;
import java.util.List;

/** A listener that keeps what it heard. Thread-safe. */
public final class RecordingListener implements DunningListener {

    private final List<List<RecordedEvent>> commits = new ArrayList<>();
    private final List<AttemptOutcome> outcomes = new ArrayList<>();
    private final List<ContactPointFailure> failedPoints = new ArrayList<>();
    private final List<CaseId> failed = new ArrayList<>();

    @Override
    public synchronized void recorded(List<RecordedEvent> events) {
        commits.add(List.copyOf(events));
    }

    @Override
    public synchronized void attemptChanged(AttemptOutcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public synchronized void contactPointFailed(ContactPointFailure failure) {
        failedPoints.add(failure);
    }

    @Override
    public synchronized void failed(CaseId caseId, RuntimeException trouble) {
        failed.add(caseId);
    }

    /** What it heard, commit by commit. */
    public synchronized List<List<RecordedEvent>> commits() {
        return List.copyOf(commits);
    }

    /** What it heard, event by event. */
    public synchronized List<RecordedEvent> events() {
        return commits.stream().flatMap(List::stream).toList();
    }

    /** The events of one type, in order. */
    public <T extends CaseEvent> List<T> events(Class<T> type) {
        return events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The cases of which it heard that they could not be judged, stored or settled. */
    public synchronized List<CaseId> failed() {
        return List.copyOf(failed);
    }

    /** The changed outcomes of attempts of which it heard, in order. */
    public synchronized List<AttemptOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The contact points of which it heard that they are of no use any more. */
    public synchronized List<ContactPointFailure> failedContactPoints() {
        return List.copyOf(failedPoints);
    }

    public synchronized void forget() {
        commits.clear();
        outcomes.clear();
        failedPoints.clear();
        failed.clear();
    }
}
