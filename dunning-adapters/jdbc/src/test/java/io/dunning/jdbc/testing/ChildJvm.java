package io.dunning.jdbc.testing;

import java.time.Duration;

/**
 * A second JVM that a test may stop, continue and kill, as an operator, a long pause or a power cut would. It is gone
 * when this one is. For one thread at a time.
 */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Lines lines;
    private final LifeLine lifeLine;

    ChildJvm(Process process) {
        this.process = process;
        this.lines = new Lines(process);
        this.lifeLine = LifeLine.of(process);
    }

    /** A child that will run the given main class, on the class path of this JVM. */
    public static ChildJvmSetup of(Class<?> main) {
        return new ChildJvmSetup(main.getName());
    }

    /** Its number among the processes of this machine. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits for a line, of either output, that has the given words in it. The first wait begins at the first line, each
     * other after the line before.
     *
     * @throws IllegalStateException with all that it has said, if it ends before, or says nothing such for a minute
     */
    public String awaitLine(String words) {
        return lines.await(line -> line.contains(words), "a line with: " + words, Processes.PATIENCE);
    }

    /** Gives it a line to read from its standard input. */
    public void tell(String line) {
        Processes.write(process, line + "\n");
    }

    /** Stops it where it stands (SIGSTOP), as a long pause would; returns when it stands still. */
    public void pause() {
        Processes.signal("STOP", process.pid());
        Processes.awaitStopped(process.pid());
    }

    /** Lets it go on (SIGCONT). */
    public void goOn() {
        Processes.signal("CONT", process.pid());
    }

    /** Kills it (SIGKILL), stopped or not. */
    public void kill() {
        process.destroyForcibly();
        Processes.exitCode(process);
    }

    /** Whether it has not ended yet; one that is paused has not. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /**
     * Waits until it ends.
     *
     * @return its exit code; 128 and the signal's number if it was killed
     * @throws IllegalStateException if it still runs when the time is over
     */
    public int exitCode(Duration patience) {
        return Processes.exitCode(process, patience);
    }

    /** What it has said until now on both outputs; all, once it has ended. At most the last 10,000 lines. */
    public String output() {
        return process.isAlive() ? lines.text() : lines.untilEnd();
    }

    /** Kills it where it still runs. */
    @Override
    public void close() {
        kill();
        lines.untilEnd();
        lifeLine.close();
    }
}
