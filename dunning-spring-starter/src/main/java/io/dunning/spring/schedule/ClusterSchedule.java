package io.dunning.spring.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Calls each chore on one node at a time, by the table that the nodes share, with db-scheduler. When a node dies over its work, another
 * one takes it up after four heartbeats.
 */
public final class ClusterSchedule implements DunningSchedule {

    private static final int HEARTBEATS_MISSED_MAX = 4;

    private final DataSource dataSource;
    private final String table;
    private final List<Chore> chores;
    private final InstantSource clock;
    private final Duration pollEvery;
    private final Duration heartbeat;
    private @Nullable Scheduler scheduler;

    /**
     * A schedule.
     *
     * @param deadAfter for how long nothing is heard of a node that is taken for dead
     */
    public ClusterSchedule(
            DataSource dataSource,
            String table,
            List<Chore> chores,
            InstantSource clock,
            Duration pollEvery,
            Duration deadAfter) {
        this.dataSource = dataSource;
        this.table = table;
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.pollEvery = pollEvery;
        this.heartbeat = deadAfter.dividedBy(HEARTBEATS_MISSED_MAX);
    }

    /** The chores as db-scheduler knows them. */
    List<RecurringTask<Void>> tasks() {
        return chores.stream()
                .map(chore -> Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                        .execute((instance, context) -> chore.work().run()))
                .toList();
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Scheduler.create(dataSource)
                    .startTasks(tasks())
                    .tableName(table)
                    .clock(clock::instant)
                    .threads(chores.size())
                    .pollingInterval(pollEvery)
                    .heartbeatInterval(heartbeat)
                    .missedHeartbeatsLimit(HEARTBEATS_MISSED_MAX)
                    .commitWhenAutocommitDisabled(true)
                    .build();
            scheduler.start();
        }
    }

    /** Waits for what is under way. */
    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
