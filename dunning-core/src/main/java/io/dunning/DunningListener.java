package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactPointFailure;
import io.dunning.outcome.AttemptOutcome;
import java.util.List;

/** Hears what happened. A port; every method does nothing unless overridden. */
public interface DunningListener {

    /**
     * These events were stored. Called after the commit, once per commit, on the thread that committed, which may
     * be any of a run's workers; an exception goes to the
     * caller of the engine but undoes nothing. After a crash between commit and call the events can be read from the store.
     */
    default void recorded(List<RecordedEvent> events) {}

    /**
     * The outcome of an attempt to reach somebody is another one now: handed over, delivered, refused, back with an unknown address. Called
     * after {@link #recorded}, once for each notice and commit, on the same thread and under the same terms.
     */
    default void attemptChanged(AttemptOutcome outcome) {}

    /**
     * A contact point is of no use any more, by what came back from it. The library does not use it, or takes it as uncertain, until the
     * master data confirm it on a later day. Called after {@link #attemptChanged}, under the same terms.
     */
    default void contactPointFailed(ContactPointFailure failure) {}

    /**
     * A case could not be judged, stored or settled; all others went on without it. Somebody should look: it is tried again with every
     * run until it works. An exception is logged, and stops nothing. Called on the thread of the run or the dispatch, outside any transaction.
     */
    default void failed(CaseId caseId, RuntimeException trouble) {}
}
