package io.dunning.examples.quickstart.year;

import io.dunning.CaseStore;
import io.dunning.memory.MemoryCaseStore;
import java.util.ArrayList;
import java.util.List;

/** A year in memory: over with the process, so that nobody ever goes on with it. */
public final class MemoryYearStore implements YearStore {

    private final CaseStore cases = new MemoryCaseStore();
    private final List<Note> notes = new ArrayList<>();

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    @Override
    public void together(Runnable work) {
        work.run();
    }

    @Override
    public void close() {}
}
