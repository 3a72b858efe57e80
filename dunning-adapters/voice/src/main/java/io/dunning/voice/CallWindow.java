package io.dunning.voice;

import java.time.LocalTime;

/**
 * When somebody wants to be called back, on the next day on which calls are made, by the clock where they live.
 *
 * @param from from then
 * @param to until then
 */
public record CallWindow(LocalTime from, LocalTime to) {
    public CallWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window begins before it ends: " + from + " to " + to);
        }
    }
}
