package io.dunning.jdbc.faults;

/**
 * A moment between two effects of a process.
 *
 * @param number which of a date, from 1
 * @param action the type of the effect
 * @param after whether the effect has just taken place, or is about to
 */
record Boundary(int number, String action, boolean after) {
    /** What a provider's call into the host leads to while the host is still calling the provider. */
    static final String WITHIN = ", within a call";

    boolean isWithinACall() {
        return action.endsWith(WITHIN);
    }

    boolean isHandOver() {
        return action.startsWith("channel: hand over");
    }

    @Override
    public String toString() {
        return number + (after ? " after " : " before ") + action;
    }
}
