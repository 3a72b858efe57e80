package io.dunning.desk.staffing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What hangs on the wall: how many wait in each queue, and how long the first has waited. Of people who wait, not of people who answer.
 *
 * @param at at which moment
 * @param queues by skill; every skill is there
 */
public record QueueBoard(Instant at, Map<Skill, Lines> queues) {
    public QueueBoard {
        Objects.requireNonNull(at, "at");
        queues = Map.copyOf(queues);
    }

    /** The two lines of a queue: who is on the phone, and what was written or promised. */
    public record Lines(Line phone, Line post) {
        static final Lines EMPTY = new Lines(Line.EMPTY, Line.EMPTY);
    }

    /**
     * One line.
     *
     * @param length how many wait
     * @param longestWait how long the first one has; zero where nobody waits
     */
    public record Line(int length, Duration longestWait) {

        static final Line EMPTY = new Line(0, Duration.ZERO);

        Line with(Duration wait) {
            return new Line(length + 1, wait.compareTo(longestWait) > 0 ? wait : longestWait);
        }
    }

    /** The lines of those who wait for that skill. */
    public Lines of(Skill skill) {
        return queues.getOrDefault(skill, Lines.EMPTY);
    }

    /** The board at that moment. A promised call counts from the begin of its window. */
    public static QueueBoard of(Collection<Waiting> waiting, Instant now) {
        Map<Skill, Lines> queues = new EnumMap<>(Skill.class);
        for (Skill skill : Skill.values()) {
            queues.put(skill, Lines.EMPTY);
        }
        for (Waiting one : waiting) {
            Duration wait = Duration.between(one.since(), now);
            Duration soFar = wait.isNegative() ? Duration.ZERO : wait;
            queues.computeIfPresent(
                    one.needs(),
                    (skill, lines) -> one.kind() == Waiting.Kind.CALL
                            ? new Lines(lines.phone().with(soFar), lines.post())
                            : new Lines(lines.phone(), lines.post().with(soFar)));
        }
        return new QueueBoard(now, queues);
    }
}
