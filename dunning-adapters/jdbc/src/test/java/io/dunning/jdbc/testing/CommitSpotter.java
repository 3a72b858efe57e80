package io.dunning.jdbc.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Spots, among the messages of one client, those that make the server commit. The driver names the statement COMMIT
 * once, at its first commit, and afterwards has it executed by that name: so the names have to be followed.
 */
final class CommitSpotter {

    private final Set<String> statements = new HashSet<>();
    private final Set<String> portals = new HashSet<>();

    /** Whether the message is one at which the server commits. Each message of the client has to be shown, in order. */
    boolean commits(WireFrame frame) {
        return switch (frame.type()) {
            case 'Q' -> isCommit(frame.text(0, 0));
            case 'E' -> portals.contains(frame.text(0, 0));
            case 'P' -> noted(statements, frame.text(0, 0), isCommit(frame.text(0, 1)));
            case 'B' -> noted(portals, frame.text(0, 0), statements.contains(frame.text(0, 1)));
            case 'C' -> noted(frame.letter() == 'S' ? statements : portals, frame.text(1, 0), false);
            default -> false;
        };
    }

    private static boolean noted(Set<String> names, String name, boolean commit) {
        if (commit) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return false;
    }

    private static boolean isCommit(String sql) {
        return Arrays.stream(sql.split(";"))
                .map(each -> each.strip().toUpperCase(Locale.ROOT))
                .anyMatch(each -> each.equals("COMMIT") || each.equals("END") || each.startsWith("COMMIT "));
    }
}
