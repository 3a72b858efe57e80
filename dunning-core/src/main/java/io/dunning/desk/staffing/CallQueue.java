package io.dunning.desk.staffing;

import io.dunning.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who takes what next. Pure: whoever is free and whatever waits are arguments, and the answer is the same in whatever order they are given.
 *
 * <p>Agents for billing and law take a call the moment it rings, then those for general questions; agents for the post come last: while they have post,
 * they take a call only once it has waited for {@code mailAgentsAfter}, or where somebody needs particular care.
 *
 * @param zone where the desk is: by its midnight a last day ends
 * @param calendar the desk's working days
 * @param nearDays how many working days before its last day an objection comes before the other post, 0 to 30
 * @param mailAgentsAfter how long a call waits before agents for the post take it
 */
public record CallQueue(ZoneId zone, BusinessCalendar calendar, int nearDays, Duration mailAgentsAfter) {

    private static final Comparator<Agent> LOOP =
            Comparator.comparing(Agent::first).thenComparing(Agent::freeSince).thenComparing(Agent::id);

    public CallQueue {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(calendar, "calendar");
        if (nearDays < 0 || nearDays > 30) {
            throw new IllegalArgumentException("near is 0 to 30 working days: " + nearDays);
        }
        if (mailAgentsAfter.isNegative()) {
            throw new IllegalArgumentException("a call waits for no negative time: " + mailAgentsAfter);
        }
    }

    /** What this agent takes next; empty where nothing waits that they can do. */
    public Optional<Waiting> next(Agent agent, Collection<Waiting> waiting, Instant now) {
        List<Waiting> can = waiting.stream()
                .filter(w -> agent.can(w.needs()) && hasBegun(w, now))
                .sorted(order(now))
                .toList();
        if (!agent.isForMail()) {
            return can.stream().findFirst();
        }
        // Calls that somebody else should take first come after their own post, and before idleness.
        return can.stream()
                .filter(w -> w.kind() != Waiting.Kind.CALL || isForAll(w, now))
                .findFirst()
                .or(() -> can.stream().findFirst());
    }

    /** In which order the free agents are rung for a call; those who can't take it left out. */
    public List<Agent> loop(Waiting call, Collection<Agent> free) {
        return free.stream()
                .filter(agent -> agent.can(call.needs()))
                .sorted(LOOP)
                .toList();
    }

    /** How urgent it is now. */
    public Urgency urgency(Waiting waiting, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate answerBy = waiting.answerBy();
        if (waiting.vulnerable()) {
            return Urgency.VULNERABLE;
        }
        if (answerBy != null && !answerBy.isAfter(today)) {
            return Urgency.DEADLINE_TODAY;
        }
        return switch (waiting.kind()) {
            case CALLBACK -> Urgency.CALLBACK_PROMISED;
            case CALL -> Urgency.PHONE;
            case DISPUTE ->
                answerBy != null && workingDays(today, answerBy) <= nearDays
                        ? Urgency.DISPUTE_NEAR_DEADLINE
                        : Urgency.MAIL;
            case WRITTEN -> Urgency.MAIL;
        };
    }

    private Comparator<Waiting> order(Instant now) {
        return Comparator.<Waiting, Urgency>comparing(w -> urgency(w, now))
                .thenComparing(w -> w.answerBy() == null ? LocalDate.MAX : w.answerBy())
                .thenComparing(Waiting::since)
                .thenComparing(Waiting::id);
    }

    /** A promised call is made in its window, not before. */
    private static boolean hasBegun(Waiting waiting, Instant now) {
        return waiting.kind() != Waiting.Kind.CALLBACK || !now.isBefore(waiting.since());
    }

    private boolean isForAll(Waiting call, Instant now) {
        return call.vulnerable() || Duration.between(call.since(), now).compareTo(mailAgentsAfter) >= 0;
    }

    private long workingDays(LocalDate after, LocalDate until) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(calendar::isBusinessDay)
                .count();
    }
}
