package io.dunning.jdbc.testing;

import java.nio.file.Path;
import java.util.List;

/** How a server gives up the rights of root, as which PostgreSQL refuses to run. */
enum Rights {
    /** Nothing has to be given up. */
    OURS,
    /** A namespace of users in which root is nobody, to itself; its files stay root's. */
    NAMESPACE,
    /** The user nobody, to whom its files have to belong. */
    NOBODY;

    private static final String NOBODYS = "65534";

    /** What this machine allows. */
    static Rights here() {
        if (!Processes.root()) {
            return OURS;
        }
        return Processes.succeeds("unshare", "-U", "true") ? NAMESPACE : NOBODY;
    }

    /** The command, under these rights. It replaces what is put before it, so that the process number is its own. */
    List<String> run(List<String> command) {
        return Processes.join(prefix(), command);
    }

    private List<String> prefix() {
        return switch (this) {
            case OURS -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid", NOBODYS, "--regid", NOBODYS, "--clear-groups");
        };
    }

    /** Gives away a directory to the one who will run. */
    void give(Path directory) {
        if (this == NOBODY) {
            Processes.run(List.of("chown", "-R", NOBODYS + ":" + NOBODYS, directory.toString()));
        }
    }
}
