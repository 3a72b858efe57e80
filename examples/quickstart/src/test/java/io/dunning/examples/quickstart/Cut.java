package io.dunning.examples.quickstart;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.examples.quickstart.year.Note;
import io.dunning.examples.quickstart.year.YearStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** A store with which the process ends between a hand-over and the moment at which its result would be stored. */
final class Cut implements YearStore {

    private final YearStore store;
    private final CaseStore cases;
    private int left;
    private boolean dead;

    /** @param handOvers at the result of which of them, from 1 */
    Cut(YearStore store, int handOvers) {
        this.store = store;
        this.left = handOvers;
        this.cases = (CaseStore)
                Proxy.newProxyInstance(CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, this::ask);
    }

    private Object ask(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit")) {
            left -= results((Change) arguments[0]);
            dead |= left <= 0;
        }
        refuseDead();
        try {
            return method.invoke(store.cases(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int results(Change change) {
        return (int) change.cases().stream()
                .flatMap(one -> one.events().stream())
                .filter(recorded -> recorded.event() instanceof NoticeHandedOver)
                .count();
    }

    private void refuseDead() {
        if (dead) {
            throw new Dying.Killed();
        }
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public List<Note> notes() {
        return store.notes();
    }

    @Override
    public void note(Note note) {
        refuseDead();
        store.note(note);
    }

    @Override
    public void together(Runnable work) {
        refuseDead();
        store.together(work);
    }

    @Override
    public void close() {
        store.close();
    }
}
