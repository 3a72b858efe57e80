package io.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same work on several threads and waits for all of them. */
final class Workers {

    private Workers() {}

    /** On the caller's own thread where one worker is enough. The first exception is thrown when all have stopped. */
    static void run(int workers, Runnable work) {
        if (workers == 1) {
            work.run();
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "dunning-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(threads.submit(work));
            }
            awaitAll(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitAll(List<Future<?>> all) {
        Throwable first = null;
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                Throwable trouble = e.getCause() == null ? e : e.getCause();
                if (first == null) {
                    first = trouble;
                } else if (first != trouble) {
                    first.addSuppressed(trouble);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while work goes on; it can be taken up again", e);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw first instanceof RuntimeException trouble ? trouble : new IllegalStateException(first);
        }
    }
}
