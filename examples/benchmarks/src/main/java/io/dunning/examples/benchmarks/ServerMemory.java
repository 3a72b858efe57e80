package io.dunning.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The most memory that a server's processes held at a time, looked at ten times a second: what each has for itself added up, and of what
 * they share the largest part that one of them has touched. Linux only; 0 elsewhere.
 */
final class ServerMemory implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final long pid;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "server-memory");
    private volatile long peakKilobytes;

    /** @param pid the number of the server's main process */
    ServerMemory(long pid) {
        this.pid = pid;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            do {
                peakKilobytes = Math.max(peakKilobytes, now());
            } while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long now() {
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        if (server.isEmpty()) {
            return 0;
        }
        long own = 0;
        long shared = 0;
        for (ProcessHandle process :
                Stream.concat(server.stream(), server.get().descendants()).toList()) {
            own += kilobytes(process.pid(), "RssAnon:");
            shared = Math.max(shared, kilobytes(process.pid(), "RssShmem:"));
        }
        return own + shared;
    }

    /** A line of what Linux tells of a process, such as {@code VmHWM:} for its peak; 0 where there is none. */
    static long kilobytes(long pid, String line) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(l -> l.startsWith(line))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It ended meanwhile.
            return 0;
        }
    }

    /** Stops looking. */
    long peakMegabytes() {
        close();
        return peakKilobytes >> 10;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
