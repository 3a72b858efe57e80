package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
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
     * A case could not be judged, stored or settled; all others went on without it. Somebody should look: it is tried again with every
     * run until it works. An exception is logged, and stops nothing. Called on the thread of the run or the dispatch, outside any transaction.
     */
    default void failed(CaseId caseId, RuntimeException trouble) {}
}
