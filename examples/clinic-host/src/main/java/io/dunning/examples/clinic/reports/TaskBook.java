package io.dunning.examples.clinic.reports;

import io.dunning.report.ReviewTask;
import io.dunning.report.ReviewTask.Decision;
import io.dunning.report.ReviewTasks;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the weekly reviews of each tenant decided, in a table of the host. */
@Component
public class TaskBook {

    private final JdbcClient jdbc;

    public TaskBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of a tenant, in the order in which they were decided. */
    public ReviewTasks of(String tenant) {
        return new ReviewTasks(jdbc.sql("SELECT line, decision, owner, decided_on, due_on, done_on FROM clinic_task"
                        + " WHERE tenant = ? ORDER BY id")
                .param(tenant)
                .query((row, number) -> new ReviewTask(
                        row.getString(1),
                        Decision.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list());
    }

    /**
     * Notes a task; the same decision about the same line, while it is open, gives way to it. Called within a transaction.
     *
     * @return the one that gave way; empty where there was none
     */
    Optional<ReviewTask> decide(String tenant, ReviewTask task) {
        Optional<ReviewTask> before = of(tenant).all().stream()
                .filter(t -> t.isOpen() && t.line().equals(task.line()) && t.decision() == task.decision())
                .findFirst();
        jdbc.sql("DELETE FROM clinic_task WHERE tenant = ? AND line = ? AND decision = ? AND done_on IS NULL")
                .params(tenant, task.line(), task.decision().name())
                .update();
        jdbc.sql("INSERT INTO clinic_task (tenant, line, decision, owner, decided_on, due_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(tenant, task.line(), task.decision().name(), task.owner(), task.decidedOn(), task.dueOn())
                .update();
        return before;
    }

    /** Notes that a task was done; false where no such task is open. */
    boolean done(String tenant, String line, Decision decision, LocalDate on) {
        return jdbc.sql("UPDATE clinic_task SET done_on = ?"
                                + " WHERE tenant = ? AND line = ? AND decision = ? AND done_on IS NULL")
                        .params(on, tenant, line, decision.name())
                        .update()
                > 0;
    }
}
