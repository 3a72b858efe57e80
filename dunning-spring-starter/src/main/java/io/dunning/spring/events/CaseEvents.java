package io.dunning.spring.events;

import io.dunning.cases.RecordedEvent;
import java.util.List;

/**
 * What one commit stored, in order. Published after the commit, on the thread that committed.
 *
 * @param events of one case or of several
 */
public record CaseEvents(List<RecordedEvent> events) {
    public CaseEvents {
        events = List.copyOf(events);
    }
}
