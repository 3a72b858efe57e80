package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole JVM is halted at a boundary, and a fresh one goes on. The books and the providers live on in this one. */
class HaltedJvmTest {

    private static final Set<String> MAIN = Set.of(
            "commit: intake",
            "commit: movements",
            "commit: run, with notices",
            "commit: close a date",
            "commit: attempts",
            "commit: results",
            "commit: recall",
            "commit: receipt",
            "commit: act, Promised",
            "channel: hand over by EMAIL",
            "channel: hand over by SMS",
            "channel: hand over by CERTIFIED_MAIL",
            "channel: hand over by LETTER",
            "evidence: seal");

    @Test
    void at_a_boundary_of_each_type_of_action_that_matters_most() {
        Matrix matrix = halted(1, MAIN);

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(MAIN.size());
    }

    @Test
    @Tag("faults")
    void at_every_boundary() {
        Matrix matrix = halted(Integer.MAX_VALUE, Set.of());

        Tables.write("halted-jvm", matrix.table());
        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.untried()).isEmpty();
    }

    /** @param each how many boundaries right after actions of each of these types; all before and after any where there are none */
    private static Matrix halted(int each, Set<String> actions) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String database = server.createCopy("empty", source -> {});
        try (JdbcBase base = JdbcBase.in(server.dataSource(database));
                Children children = new Children(SmallHospital.scenario(), server.url(database))) {
            Twin twin = Twin.live(SmallHospital.scenario(), base);
            List<Place> all = Matrix.places(twin);
            List<Place> tried = Matrix.sample(all, each, 7).stream()
                    .filter(p -> actions.isEmpty()
                            || actions.contains(p.boundary().action())
                                    && p.boundary().after())
                    .toList();
            return Matrix.of(
                    all,
                    tried,
                    p -> Life.haltedAt(
                            twin, base, children, p.day(), p.boundary().number()));
        }
    }
}
