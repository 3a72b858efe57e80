package io.dunning.jdbc.testing;

import java.nio.file.Path;
import java.util.List;

/**
 * Ends a process when this JVM ends, even by SIGKILL: a shell waits on a pipe that breaks with us. Without it a killed
 * test run would leave servers and stopped children behind.
 */
final class LifeLine implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r _
            kill -s "$2" "$0"
            [ -n "$1" ] || exit 0
            tries=0; while kill -0 "$0" 2>/dev/null && [ $tries -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
            rm -rf -- "$1"
            """;

    private final Process shell;

    private LifeLine(Process shell) {
        this.shell = shell;
    }

    static LifeLine of(Process process) {
        return tied(process, "", "KILL");
    }

    /** Of a database server, with the directory of its data, which is of no use to anybody afterwards. */
    static LifeLine ofServer(Process server, Path data) {
        return tied(server, data.toString(), "QUIT");
    }

    private static LifeLine tied(Process process, String directory, String signal) {
        String pid = Long.toString(process.pid());
        return new LifeLine(Processes.start(List.of("sh", "-c", SCRIPT, pid, directory, signal)));
    }

    /** Lets go, once the process has ended as it should. */
    @Override
    public void close() {
        shell.destroyForcibly();
        Processes.exitCode(shell);
    }
}
