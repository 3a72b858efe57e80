package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.jdbc.testing.SmallDisk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database's disk is full at a commit of many rows: it stops safely, nothing is half stored, and it goes on with more room. */
class FullDiskTest {

    private static final long DISK_BYTES = 400L << 20;

    @Test
    void a_full_disk_stops_the_host_and_nothing_is_half_stored() {
        try (SmallDisk disk = SmallDisk.openOrSkip(DISK_BYTES);
                PostgresServer server =
                        PostgresServer.of(Major.CURRENT).in(disk.directory()).start()) {
            server.createDatabase("faults");
            try (JdbcBase base = JdbcBase.in(server.dataSource("faults"));
                    HikariDataSource own = Pools.of(server.dataSource("faults"))) {
                Twin twin = Twin.live(ManyBills.scenario(), base);
                List<Place> all = Matrix.places(twin);

                Matrix matrix = Matrix.of(all, Bulk.commits(all), place -> {
                    RetryingHost host = new RetryingHost(twin.scenario(), own, () -> disk.fillBut(0), () -> {
                        disk.makeRoom();
                        if (!server.isRunning()) {
                            server.restart();
                        }
                        base.reconnect();
                    });
                    Verdict verdict = Life.haltedAt(
                            twin, base, host, place.day(), place.boundary().number());
                    assertThat(host.unavailable())
                            .as("how often the store was short of disk at %s", place.boundary())
                            .isPositive();
                    return verdict;
                });

                assertThat(matrix.told()).isEmpty();
                assertThat(matrix.faults()).isEqualTo(4);
            }
        }
    }
}
