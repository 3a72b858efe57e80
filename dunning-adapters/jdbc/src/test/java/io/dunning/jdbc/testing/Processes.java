package io.dunning.jdbc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Processes of this machine: runs them, sends them signals, and waits for what becomes of them. */
final class Processes {

    /** How long anything may take that is a matter of milliseconds on a machine with nothing else to do. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int GONE = 0;

    private Processes() {}

    static String user() {
        return System.getProperty("user.name");
    }

    static boolean root() {
        return "root".equals(user());
    }

    /** Runs a command to its end; throws, with its output, where it fails. */
    static void run(List<String> command) {
        Process process = start(command);
        Lines output = new Lines(process);
        close(process);
        if (exitCode(process) != 0) {
            throw new IllegalStateException("failed: " + command + "\n" + output.untilEnd());
        }
    }

    static boolean succeeds(String... command) {
        Process process = start(Arrays.asList(command));
        Lines output = new Lines(process);
        close(process);
        boolean fine = exitCode(process) == 0;
        output.untilEnd();
        return fine;
    }

    static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Starts a command with both its outputs in one. */
    static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the standard input of a process. */
    static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already, and will read nothing more.
        }
    }

    static void write(Process process, String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int exitCode(Process process) {
        return exitCode(process, PATIENCE);
    }

    static int exitCode(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " still runs after " + patience);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for process " + process.pid(), e);
        }
    }

    /** Sends a signal, such as QUIT. Says nothing where the process has ended. */
    static void signal(String name, long pid) {
        succeeds("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid));
    }

    /** Kills a process with all its children, leaving none of them the time to react to the others' end. */
    static void killFamily(Process process) {
        if (!process.isAlive()) {
            return;
        }
        signal("STOP", process.pid());
        awaitStopped(process.pid());
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        exitCode(process);
        children.forEach(child -> awaitGone(child.pid()));
    }

    static void awaitGone(long pid) {
        await(pid, state -> state == GONE, "gone");
    }

    static void awaitStopped(long pid) {
        await(pid, state -> state == 'T' || state == GONE, "stopped");
    }

    /** Looks again and again, since a process that isn't our child can't be waited for. */
    private static void await(long pid, IntPredicate wanted, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(state(pid))) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("process " + pid + " isn't " + what + " after " + PATIENCE);
            }
            LockSupport.parkNanos(500_000);
        }
    }

    /** The letter of its state. One that has ended counts as gone, whether or not its parent has heard of it. */
    private static int state(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X' ? GONE : state;
        } catch (NoSuchFileException e) {
            return GONE;
        } catch (IOException e) {
            // A process that ends while it is read of.
            return GONE;
        }
    }
}
