package io.dunning.examples.quickstart;

import io.dunning.CaseStore;
import io.dunning.examples.quickstart.year.Note;
import io.dunning.examples.quickstart.year.YearStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * A store with which the process ends at one of the moments at which something becomes final: right before it, or right after.
 * Nothing gets through to the store any more then, as from a process that is no more.
 */
final class Dying implements YearStore {

    /** Where it ends. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** The process is no more; an error, since nobody may catch it and go on. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("the process was killed");
        }
    }

    private final YearStore store;
    private final CaseStore cases;
    private final Moment moment;
    private int left;
    private boolean dead;
    private boolean together;

    /**
     * @param number at which of the moments, from 1
     * @param moment before or after
     */
    Dying(YearStore store, int number, Moment moment) {
        this.store = store;
        this.left = number;
        this.moment = moment;
        this.cases = (CaseStore)
                Proxy.newProxyInstance(CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, this::ask);
    }

    private Object ask(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object[] answer = new Object[1];
        Asked asked = () -> answer[0] = method.invoke(store.cases(), arguments);
        try {
            if (method.getName().equals("commit") && !together) {
                becomesFinal(asked);
            } else {
                refuseDead();
                asked.ask();
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        return answer[0];
    }

    private interface Asked {
        void ask() throws ReflectiveOperationException;
    }

    private void becomesFinal(Asked asked) throws ReflectiveOperationException {
        refuseDead();
        left--;
        dieIf(left == 0 && moment == Moment.BEFORE);
        asked.ask();
        dieIf(left == 0);
    }

    private void dieIf(boolean now) {
        dead |= now;
        refuseDead();
    }

    private void refuseDead() {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public List<Note> notes() {
        refuseDead();
        return store.notes();
    }

    @Override
    public void note(Note note) {
        if (together) {
            store.note(note);
        } else {
            finallyDone(() -> store.note(note));
        }
    }

    @Override
    public void together(Runnable work) {
        refuseDead();
        left--;
        together = true;
        try {
            store.together(() -> {
                work.run();
                dieIf(left == 0 && moment == Moment.BEFORE);
            });
        } finally {
            together = false;
        }
        dieIf(left == 0);
    }

    private void finallyDone(Runnable work) {
        try {
            becomesFinal(work::run);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
