package io.dunning.jdbc.faults;

import io.dunning.jdbc.faults.Matrix.Place;
import java.util.List;
import java.util.Set;

/** The commits of {@link ManyBills} that store many rows at once. */
final class Bulk {

    private static final Set<String> ACTIONS =
            Set.of("commit: intake", "commit: run, with notices", "commit: attempts", "commit: results");

    private Bulk() {}

    static List<Place> commits(List<Place> all) {
        return Matrix.commits(all).stream()
                .filter(p -> ACTIONS.contains(p.boundary().action()))
                .toList();
    }
}
