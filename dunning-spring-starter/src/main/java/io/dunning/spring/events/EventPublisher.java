package io.dunning.spring.events;

import io.dunning.DunningListener;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactPointFailure;
import io.dunning.outcome.AttemptOutcome;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes what the engine tells as Spring's application events: {@link CaseEvents}, {@link AttemptOutcome}, {@link
 * ContactPointFailure}, {@link CaseFailed}. After the commit, and after the host's own where the engine joined it; a listener that
 * throws undoes nothing, and ends the call that it was told in.
 */
public final class EventPublisher implements DunningListener {

    private final ApplicationEventPublisher events;

    public EventPublisher(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void recorded(List<RecordedEvent> recorded) {
        events.publishEvent(new CaseEvents(recorded));
    }

    @Override
    public void attemptChanged(AttemptOutcome outcome) {
        events.publishEvent(outcome);
    }

    @Override
    public void contactPointFailed(ContactPointFailure failure) {
        events.publishEvent(failure);
    }

    @Override
    public void failed(CaseId caseId, RuntimeException trouble) {
        events.publishEvent(new CaseFailed(caseId, trouble));
    }
}
