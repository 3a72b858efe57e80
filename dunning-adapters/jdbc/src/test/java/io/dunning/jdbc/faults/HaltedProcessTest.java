package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process ends between any two effects, and a fresh one goes on: nothing is doubled, nothing lost, nothing else amiss. */
class HaltedProcessTest {

    private static final int EACH = 1;
    private static final long SEED = 20260202;

    @Test
    void at_every_boundary_in_memory() {
        MemoryBase base = new MemoryBase();
        Twin twin = Twin.live(SmallHospital.scenario(), base);
        List<Place> all = Matrix.places(twin);

        Matrix matrix = halted(twin, base, all);

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.untried()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(all.size()).isGreaterThan(3000);
    }

    @Test
    void before_and_after_every_type_of_action_on_PostgreSQL() {
        onPostgres((twin, base) -> {
            Matrix matrix = halted(twin, base, Matrix.sample(Matrix.places(twin), EACH, SEED));

            assertThat(matrix.told()).isEmpty();
            assertThat(matrix.untried()).isEmpty();
        });
    }

    @Test
    @Tag("faults")
    void at_every_boundary_on_PostgreSQL() {
        onPostgres((twin, base) -> {
            Matrix matrix = halted(twin, base, Matrix.places(twin));

            Tables.write("halted-process", matrix.table());
            assertThat(matrix.told()).isEmpty();
        });
    }

    @Test
    void a_life_on_PostgreSQL_is_the_same_as_in_memory() {
        MemoryBase memory = new MemoryBase();
        Twin inMemory = Twin.live(SmallHospital.scenario(), memory);

        onPostgres((twin, base) -> {
            assertThat(twin.verdict(base).breaches()).isEmpty();
            for (int day = 0; day < twin.days(); day++) {
                assertThat(twin.boundaries(day)).isEqualTo(inMemory.boundaries(day));
            }
            assertThat(twin.state(twin.days()).recorded())
                    .as("all histories, to the byte")
                    .isEqualTo(inMemory.state(twin.days()).recorded());
        });
    }

    private static Matrix halted(Twin twin, Base base, List<Place> tried) {
        return Matrix.of(
                Matrix.places(twin),
                tried,
                p -> Life.haltedAt(
                        twin, base, Wiring.RIGHT, p.day(), p.boundary().number()));
    }

    private interface OnPostgres {
        void live(Twin twin, JdbcBase base);
    }

    private static void onPostgres(OnPostgres test) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        try (JdbcBase base = JdbcBase.in(server.dataSource(server.createCopy("empty", source -> {})))) {
            test.live(Twin.live(SmallHospital.scenario(), base), base);
        }
    }
}
