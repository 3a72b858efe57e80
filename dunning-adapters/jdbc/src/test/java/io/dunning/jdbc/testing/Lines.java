package io.dunning.jdbc.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a process prints. Read as it comes, so that the process never waits for us; the last {@value #KEPT} lines are
 * kept. Any thread may ask.
 */
final class Lines {

    private static final int KEPT = 10_000;

    private final Deque<String> kept = new ArrayDeque<>();
    /** The lines after the one that the last wait found; nothing stands for the end. */
    private final BlockingQueue<Optional<String>> unseen = new LinkedBlockingQueue<>(KEPT);

    private final Thread reading;

    Lines(Process process) {
        reading = new Thread(() -> read(process), "lines of " + process.pid());
        reading.setDaemon(true);
        reading.start();
    }

    private void read(Process process) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                offer(Optional.of(line));
            }
        } catch (IOException e) {
            keep("(its output broke off: " + e.getMessage() + ")");
        } finally {
            offer(Optional.empty());
        }
    }

    private synchronized void keep(String line) {
        kept.addLast(line);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    private void offer(Optional<String> line) {
        while (!unseen.offer(line)) {
            unseen.poll();
        }
    }

    /**
     * Waits for a line. The first wait begins at the first line, each other after the line before.
     *
     * @throws IllegalStateException if the output ends, or the time is over, before there is such a line
     */
    String await(Predicate<String> wanted, String what, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<String> line = next(deadline)
                    .orElseThrow(() -> new IllegalStateException(
                            "waited " + patience + " for " + what + "; it has said:\n" + text()));
            if (line.isEmpty()) {
                offer(line);
                throw new IllegalStateException("ended without " + what + "; it has said:\n" + text());
            }
            if (wanted.test(line.get())) {
                return line.get();
            }
        }
    }

    private Optional<Optional<String>> next(long deadline) {
        try {
            return Optional.ofNullable(unseen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a line", e);
        }
    }

    /** All that it said, once it has ended. */
    String untilEnd() {
        try {
            reading.join(Processes.PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end", e);
        }
        return text();
    }

    /** All that it has said until now. */
    synchronized String text() {
        return String.join("\n", kept);
    }
}
