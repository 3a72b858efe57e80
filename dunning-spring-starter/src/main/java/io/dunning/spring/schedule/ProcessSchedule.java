package io.dunning.spring.schedule;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the chores by threads of this process: for one node, or where the nodes may each look whether there is work. */
public final class ProcessSchedule implements DunningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessSchedule.class);
    private static final long PATIENCE_SECONDS = 30;

    private final List<Chore> chores;
    private @Nullable ScheduledThreadPoolExecutor threads;

    public ProcessSchedule(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    @Override
    public synchronized void start() {
        if (threads != null) {
            return;
        }
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(chores.size(), work -> {
            Thread thread = new Thread(work, "dunning-schedule");
            thread.setDaemon(true);
            return thread;
        });
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (Chore chore : chores) {
            var unused = started.scheduleWithFixedDelay(
                    () -> doneOrLogged(chore), 0, chore.every().toMillis(), TimeUnit.MILLISECONDS);
        }
        threads = started;
    }

    /** An exception would end a chore for ever. */
    private static void doneOrLogged(Chore chore) {
        try {
            chore.work().run();
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again in {}", chore.name(), chore.every(), e);
        }
    }

    /** Waits for what is under way; whatever is broken off is taken up again by the next start. */
    @Override
    public synchronized void stop() {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
