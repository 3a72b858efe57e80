package io.dunning.examples.quickstart;

import io.dunning.CaseStore;
import io.dunning.examples.quickstart.Dying.Moment;
import io.dunning.examples.quickstart.year.Note;
import io.dunning.examples.quickstart.year.YearStore;
import java.util.List;

/** A store during one of whose days something else happens: right before its morning becomes final, or right after. */
final class Meanwhile implements YearStore {

    private final YearStore store;
    private final Moment moment;
    private final Runnable event;
    private int days;

    /** @param days how many go by before */
    Meanwhile(YearStore store, int days, Moment moment, Runnable event) {
        this.store = store;
        // The first thing to be stored is what the year is begun with.
        this.days = days + 1;
        this.moment = moment;
        this.event = event;
    }

    @Override
    public CaseStore cases() {
        return store.cases();
    }

    @Override
    public List<Note> notes() {
        return store.notes();
    }

    @Override
    public void note(Note note) {
        store.note(note);
    }

    @Override
    public void together(Runnable work) {
        boolean now = days-- == 0;
        if (now && moment == Moment.BEFORE) {
            event.run();
        }
        store.together(work);
        if (now && moment == Moment.AFTER) {
            event.run();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
