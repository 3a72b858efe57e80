package io.dunning.jdbc.faults;

/** The end of a process: nothing it does any more has an effect. */
final class Halted extends Error {
    Halted() {
        super("halted", null, false, false);
    }
}
