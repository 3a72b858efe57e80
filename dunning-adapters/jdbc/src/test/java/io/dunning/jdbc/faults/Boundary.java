package io.dunning.jdbc.faults;

import java.util.List;

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

    /** Whether something outside is different afterwards; the others only ask. */
    boolean isEffect() {
        return action.startsWith("commit: ")
                || isHandOver()
                || action.startsWith("channel: call back")
                || action.startsWith("channel: acknowledge")
                || List.of("store: claim", "store: release", "evidence: seal").contains(action);
    }

    boolean isHandOver() {
        return action.startsWith("channel: hand over");
    }

    @Override
    public String toString() {
        return number + (after ? " after " : " before ") + action;
    }
}
