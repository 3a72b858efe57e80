package io.dunning;

import io.dunning.cases.RecordedEvent;
import java.util.List;

/** Hears what happened. A port; every method does nothing unless overridden. */
public interface DunningListener {

    /**
     * These events were stored. Called after the commit, once per commit, on the thread that committed; an exception goes to the
     * caller of the engine but undoes nothing. After a crash between commit and call the events can be read from the store.
     */
    default void recorded(List<RecordedEvent> events) {}
}
