package io.dunning.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The tasks that reviews led to. Immutable; the host stores it. A line may lead to several, one of each decision.
 *
 * @param all in the order in which they were decided
 */
public record ReviewTasks(List<ReviewTask> all) {

    public static final ReviewTasks NONE = new ReviewTasks(List.of());

    public ReviewTasks {
        all = List.copyOf(all);
    }

    /** With one more. The same decision about the same line, while it is open, takes the place of the one before. */
    public ReviewTasks decide(
            AgendaLine line, ReviewTask.Decision decision, String owner, LocalDate dueOn, LocalDate on) {
        List<ReviewTask> next = new ArrayList<>(all);
        next.removeIf(t -> isOpen(t, line.id(), decision));
        next.add(new ReviewTask(line.id(), decision, owner, on, dueOn, null));
        return new ReviewTasks(next);
    }

    /** With that one done; {@link IllegalArgumentException} where no such task is open. */
    public ReviewTasks done(String line, ReviewTask.Decision decision, LocalDate on) {
        if (all.stream().noneMatch(t -> isOpen(t, line, decision))) {
            throw new IllegalArgumentException("no task " + decision + " is open for " + line);
        }
        return new ReviewTasks(all.stream()
                .map(t -> isOpen(t, line, decision) ? t.done(on) : t)
                .toList());
    }

    private static boolean isOpen(ReviewTask task, String line, ReviewTask.Decision decision) {
        return task.isOpen() && task.line().equals(line) && task.decision() == decision;
    }

    /** Those of a line. */
    public List<ReviewTask> of(AgendaLine line) {
        return all.stream().filter(t -> t.line().equals(line.id())).toList();
    }

    /** What is still to be done of all that was decided by that day, the first due first. */
    public List<ReviewTask> open(LocalDate on) {
        return all.stream()
                .filter(t -> !t.decidedOn().isAfter(on))
                .filter(t -> t.doneOn() == null || t.doneOn().isAfter(on))
                .sorted(Comparator.comparing(ReviewTask::dueOn)
                        .thenComparing(ReviewTask::line)
                        .thenComparing(ReviewTask::decision))
                .toList();
    }
}
