package io.dunning.limitation;

import io.dunning.evidence.EvidenceGrade;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long a claim may be pursued in a country, and what starts the period anew.
 *
 * @param years length of the period, 1 to 30
 * @param start from which day it runs
 * @param end whether it ends on the day or at the end of that calendar year
 * @param restarts the events that start a full new period, each with the least evidence it needs; an event that is not
 *     named here has no effect
 * @param source where the rule is written
 */
public record LimitationRule(
        int years, Start start, End end, Map<ClockEventType, EvidenceGrade> restarts, String source) {

    /** From which day the period runs. */
    public enum Start {
        SERVICE,
        DUE
    }

    /** When the period ends. */
    public enum End {
        EXACT,
        END_OF_YEAR
    }

    public LimitationRule {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(source, "source");
        if (years < 1 || years > 30) {
            throw new IllegalArgumentException("a limitation period has 1 to 30 years: " + years);
        }
        restarts = restarts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(restarts));
    }

    /**
     * The last day on which the claim may be pursued. Events after the period had already ended do not revive it.
     *
     * @param startOn the day of service or the due day, as {@link #start} says
     * @param events in any order
     */
    public LocalDate lastDay(LocalDate startOn, List<ClockEvent> events) {
        LocalDate last = endOf(startOn);
        List<ClockEvent> inOrder = events.stream()
                .filter(this::restarts)
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
        for (ClockEvent event : inOrder) {
            if (!event.on().isAfter(last) && event.on().isAfter(startOn)) {
                last = endOf(event.on());
            }
        }
        return last;
    }

    /** The day from which the period runs. */
    public LocalDate startOf(LocalDate serviceOn, LocalDate dueOn) {
        return start == Start.SERVICE ? serviceOn : dueOn;
    }

    /** Whether this event starts the period anew. */
    public boolean restarts(ClockEvent event) {
        EvidenceGrade required = restarts.get(event.type());
        return required != null && event.evidence().reaches(required);
    }

    /** Whether the period cannot have ended on that day, whatever happened: cheaper than {@link #lastDay}. */
    public boolean surelyRunning(long startDay, long epochDay) {
        return epochDay - startDay < years * 365L;
    }

    private LocalDate endOf(LocalDate from) {
        LocalDate exact = from.plusYears(years);
        return end == End.EXACT ? exact : LocalDate.of(exact.getYear(), 12, 31);
    }
}
