package io.dunning.examples.quickstart.year;

import io.dunning.CaseStore;
import java.util.List;

/**
 * Where a year is kept: its cases, and the notes of what was done. Both come and go together. For one thread.
 *
 * <p>Trouble with the store is told by {@link CaseStore.StoreUnavailable}.
 */
public interface YearStore extends AutoCloseable {

    /** The cases; the same object each time. */
    CaseStore cases();

    /** All that was noted, in no particular order. */
    List<Note> notes();

    /**
     * Notes something: at once, or with the rest of {@link #together}.
     *
     * @throws PlayedElsewhere where that stands there already: whoever goes on with a year reads its notes first
     */
    void note(Note note);

    /**
     * Does something whole or not at all: what it stores and notes stays if it returns, and was never there if it throws, or if
     * the process ends meanwhile.
     */
    void together(Runnable work);

    @Override
    void close();

    /** Somebody else is playing the same year in the same store. */
    class PlayedElsewhere extends RuntimeException {
        public PlayedElsewhere(String sentence) {
            super(sentence);
        }
    }
}
