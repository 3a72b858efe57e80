package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.CuttingProxy;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The connection to the database is cut at every type of commit. Whether it was stored is not assumed, but looked up. */
class CutConnectionTest {

    private final PostgresServer server = PostgresServer.shared(Major.CURRENT);

    @Test
    void cut_between_a_commit_and_its_answer() {
        Matrix matrix = cut(SmallHospital.scenario(), proxy -> proxy.cutAfterCommit(1), Matrix::commits);

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isGreaterThan(20);
    }

    @Test
    void cut_before_a_commit() {
        Matrix matrix = cut(SmallHospital.scenario(), proxy -> proxy.cutBeforeCommit(1), Matrix::commits);

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isGreaterThan(20);
    }

    @Test
    void cut_while_many_rows_are_copied() {
        Matrix matrix = cut(ManyBills.scenario(), proxy -> proxy.cutWithinCopy(2000), Bulk::commits);

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(4);
    }

    private interface Choice {
        List<Place> of(List<Place> all);
    }

    private Matrix cut(Scenario scenario, Consumer<CuttingProxy> arm, Choice choice) {
        String database = server.createCopy("empty", source -> {});
        try (JdbcBase base = JdbcBase.in(server.dataSource(database));
                CuttingProxy proxy = CuttingProxy.before(server);
                HikariDataSource through = Pools.of(proxy.dataSource(database))) {
            Twin twin = Twin.live(scenario, base);
            List<Place> all = Matrix.places(twin);
            RetryingHost host = new RetryingHost(scenario, through, () -> arm.accept(proxy));
            Matrix matrix = Matrix.of(
                    all,
                    choice.of(all),
                    p -> Life.haltedAt(twin, base, host, p.day(), p.boundary().number()));
            assertThat(host.unavailable())
                    .as("how often the store could not be reached")
                    .isGreaterThanOrEqualTo(matrix.faults());
            return matrix;
        }
    }
}
