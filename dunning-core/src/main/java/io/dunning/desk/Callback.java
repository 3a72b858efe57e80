package io.dunning.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A promised call.
 *
 * @param window when
 * @param tries how often it was tried for this window
 * @param kept whether it was tried within the window, or they were reached before it
 * @param reached whether they were spoken to, or asked for another time
 * @param told whether the history says already that the window was missed
 */
public record Callback(CallWindow window, int tries, boolean kept, boolean reached, boolean told) {
    public Callback {
        Objects.requireNonNull(window, "window");
        if (tries < 0) {
            throw new IllegalArgumentException("no call is tried less than no times: " + tries);
        }
    }

    static Callback promised(CallWindow window) {
        return new Callback(window, 0, false, false, false);
    }

    /** Whether it is still owed. */
    public boolean isPending() {
        return !kept && !reached;
    }

    /** Whether its day has passed and it is still owed. */
    public boolean isMissed(LocalDate on) {
        return isPending() && on.isAfter(window.day());
    }

    Callback tried(CallbackResult result, Instant at) {
        boolean spoken = result != CallbackResult.NOT_REACHED;
        boolean inTime = window.holds(at) || spoken && at.isBefore(window.opens());
        return new Callback(window, tries + 1, kept || inTime, reached || spoken, told);
    }

    Callback asTold() {
        return new Callback(window, tries, kept, reached, true);
    }
}
