package io.dunning.jdbc.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Numbers what a process does to anything outside of it, twice: before and after. Something may happen at each number. */
final class Boundaries {

    /** What happens at a boundary. */
    @FunctionalInterface
    interface Fate {
        Fate NONE = boundary -> {};

        /** {@link Halted} ends the process. */
        void at(Boundary boundary);

        /** The process ends at that number. */
        static Fate haltAt(int number) {
            return only(number, () -> {
                throw new Halted();
            });
        }

        /** Something happens at that number, once. */
        static Fate only(int number, Runnable what) {
            return boundary -> {
                if (boundary.number() == number) {
                    what.run();
                }
            };
        }
    }

    private final Fate fate;
    private final List<Boundary> seen = new ArrayList<>();
    private int depth;
    private boolean halted;
    private boolean quiet;

    Boundaries(Fate fate) {
        this.fate = fate;
    }

    /** Does something that has an effect outside. */
    <T> T cross(String action, Callable<T> effect) throws Exception {
        String name = depth == 0 ? action : action + Boundary.WITHIN;
        pass(name, false);
        depth++;
        try {
            T result = effect.call();
            pass(name, true);
            return result;
        } finally {
            depth--;
        }
    }

    private void pass(String action, boolean after) {
        if (halted) {
            throw new Halted();
        }
        if (quiet) {
            return;
        }
        Boundary boundary = new Boundary(seen.size() + 1, action, after);
        seen.add(boundary);
        try {
            // What happens to others meanwhile is none of this process's effects.
            quiet = true;
            fate.at(boundary);
        } catch (Halted e) {
            halted = true;
            throw e;
        } finally {
            quiet = false;
        }
    }

    boolean isHalted() {
        return halted;
    }

    List<Boundary> seen() {
        return List.copyOf(seen);
    }
}
