package io.dunning;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a dispatch goes on. */
final class DispatchTally {

    private final Map<String, Integer> cancelled = new TreeMap<>();
    private final Map<String, Integer> waiting = new TreeMap<>();
    private int handedOver;
    private int refused;
    private int unknown;
    private int recalled;
    private int elsewhere;

    void cancels(String reason) {
        cancelled.merge(reason, 1, Integer::sum);
    }

    void waits(String reason) {
        waiting.merge(reason, 1, Integer::sum);
    }

    void handsOver() {
        handedOver++;
    }

    void refuses() {
        refused++;
    }

    void doesNotKnow() {
        unknown++;
    }

    void recalls() {
        recalled++;
    }

    void elsewhere() {
        elsewhere++;
    }

    /** Adds what was counted elsewhere. The one method that several threads may call at the same time. */
    synchronized void add(DispatchTally other) {
        other.cancelled.forEach((reason, count) -> cancelled.merge(reason, count, Integer::sum));
        other.waiting.forEach((reason, count) -> waiting.merge(reason, count, Integer::sum));
        handedOver += other.handedOver;
        refused += other.refused;
        unknown += other.unknown;
        recalled += other.recalled;
        elsewhere += other.elsewhere;
    }

    DispatchReport report(LocalDate on) {
        return new DispatchReport(
                on, handedOver, refused, unknown, recalled, Map.copyOf(cancelled), Map.copyOf(waiting), elsewhere);
    }
}
