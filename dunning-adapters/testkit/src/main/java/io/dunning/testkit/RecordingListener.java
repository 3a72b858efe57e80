package io.dunning.testkit;

import io.dunning.DunningListener;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** A listener that keeps what it heard. Thread-safe. */
public final class RecordingListener implements DunningListener {

    private final List<List<RecordedEvent>> commits = new ArrayList<>();

    @Override
    public synchronized void recorded(List<RecordedEvent> events) {
        commits.add(List.copyOf(events));
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

    public synchronized void forget() {
        commits.clear();
    }
}
