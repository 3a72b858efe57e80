package io.dunning.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several threads begin at the same moment, and waits for all of them. */
final class Together {

    private static final int SECONDS_MAX = 20;

    private Together() {}

    /** How each of the calls ended, in their order; a call that threw has its exception instead of an answer. */
    static <T> List<Ending<T>> run(List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch ready = new CountDownLatch(calls.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            List<Ending<T>> endings = new ArrayList<>();
            for (Future<T> one : running) {
                endings.add(ending(one));
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Ending<T> ending(Future<T> running) {
        try {
            return new Ending<>(List.of(running.get(SECONDS_MAX, TimeUnit.SECONDS)), List.of());
        } catch (ExecutionException e) {
            return new Ending<>(List.of(), List.of(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw new AssertionError("a call did not end within " + SECONDS_MAX + " seconds: look for a deadlock", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** The same call, several times. */
    static <T> List<Ending<T>> run(int times, Callable<T> call) {
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(call);
        }
        return run(calls);
    }

    /** An answer or an exception: one of the lists holds it. */
    record Ending<T>(List<T> answer, List<Throwable> trouble) {}
}
