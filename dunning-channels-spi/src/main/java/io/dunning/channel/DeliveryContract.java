package io.dunning.channel;

import java.time.Duration;

/** What a channel promises about a second hand-over with the same key. It decides what an unknown outcome leads to. */
public sealed interface DeliveryContract {

    /**
     * Repeating the same bytes with the same key within {@code window} delivers once; an unknown outcome is retried
     * inside the window and afterwards left as unknown.
     */
    record Idempotent(Duration window) implements DeliveryContract {
        public Idempotent {
            requirePositive(window, "window");
        }
    }

    /**
     * The provider can be asked by key ({@link KeyQuery}); an unknown outcome is asked for, and repeated only on a proven
     * absence after {@code settleTime} since the attempt.
     */
    record Reconcilable(Duration settleTime) implements DeliveryContract {
        public Reconcilable {
            requirePositive(settleTime, "settleTime");
        }
    }

    /** Nothing is known about repetitions: an unknown outcome is never repeated and counts as a contact. */
    record AtMostOnce() implements DeliveryContract {}

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + duration);
        }
    }
}
