package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database server is killed right before and right after commits, and started again. It syncs each commit to the disk. */
class KilledServerTest {

    private static final List<String> MAIN = List.of(
            "commit: intake",
            "commit: run, with notices",
            "commit: close a date",
            "commit: attempts",
            "commit: results",
            "commit: act, HoldPlaced");

    @Test
    void what_was_acknowledged_is_there_after_the_server_was_killed_at_the_commits_that_matter_most() {
        Matrix matrix = killed(place -> MAIN.contains(place.boundary().action()));

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(2 * MAIN.size());
    }

    @Test
    @Tag("faults")
    void what_was_acknowledged_is_there_after_the_server_was_killed_at_any_type_of_commit() {
        Matrix matrix = killed(place -> true);

        Tables.write("killed-server", matrix.table());
        assertThat(matrix.told()).isEmpty();
    }

    private interface Choice {
        boolean isFor(Place place);
    }

    private static Matrix killed(Choice choice) {
        try (PostgresServer server = PostgresServer.of(Major.CURRENT).durable().start()) {
            server.createDatabase("faults");
            try (JdbcBase base = JdbcBase.in(server.dataSource("faults"));
                    HikariDataSource own = Pools.of(server.dataSource("faults"))) {
                Twin twin = Twin.live(SmallHospital.scenario(), base);
                List<Place> all = Matrix.places(twin);
                RetryingHost host = new RetryingHost(twin.scenario(), own, () -> {
                    server.kill();
                    server.restart();
                    base.reconnect();
                });
                List<Place> tried = beforeAndAfter(twin, Matrix.commits(all)).stream()
                        .filter(choice::isFor)
                        .toList();
                return Matrix.of(
                        all,
                        tried,
                        p -> Life.haltedAt(
                                twin, base, host, p.day(), p.boundary().number()));
            }
        }
    }

    private static List<Place> beforeAndAfter(Twin twin, List<Place> before) {
        List<Place> both = new ArrayList<>();
        for (Place place : before) {
            both.add(place);
            both.add(new Place(
                    place.day(),
                    twin.boundaries(place.day()).get(place.boundary().number())));
        }
        return both;
    }
}
