package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.faults.Boundaries.Fate;
import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.faults.Matrix.Trial;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process stands still between two effects, others do something meanwhile, and then it goes on as if nothing had been. */
class StoppedProcessTest {

    private static final int EACH = 3;
    private static final long SEED = 20260203;

    private final MemoryBase memory = new MemoryBase();

    @Test
    void another_node_does_its_work_meanwhile() {
        Twin twin = Twin.live(SmallHospital.scenario(), memory);

        assertClean(twin, sample(twin), stopped(twin, memory, Fate.NONE));
    }

    @Test
    void another_node_takes_over_and_is_never_heard_of_again() {
        Twin twin = Twin.live(SmallHospital.scenario(), memory);

        assertClean(twin, sample(twin), stopped(twin, memory, Life.DIES_AFTER_CLAIM));
    }

    @Test
    void people_act_and_pay_meanwhile() {
        Twin twin = Twin.live(SmallHospital.scenario(), memory);

        assertClean(
                twin,
                sample(twin),
                p -> Life.disturbedAt(
                        twin, memory, Wiring.RIGHT, p.day(), p.boundary().number()));
    }

    @Test
    void another_node_does_its_work_meanwhile_on_PostgreSQL() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        try (JdbcBase base = JdbcBase.in(server.dataSource(server.createCopy("empty", source -> {})))) {
            Twin twin = Twin.live(SmallHospital.scenario(), base);
            List<Place> commits = Matrix.commits(Matrix.places(twin));

            assertClean(twin, commits, stopped(twin, base, Fate.NONE));
            assertClean(twin, commits, stopped(twin, base, Life.DIES_AFTER_CLAIM));
        }
    }

    @Test
    @Tag("faults")
    void at_every_boundary() {
        Twin twin = Twin.live(SmallHospital.scenario(), memory);
        List<Place> all = Matrix.places(twin);

        write("stopped-other-works", assertClean(twin, all, stopped(twin, memory, Fate.NONE)));
        write("stopped-other-dies", assertClean(twin, all, stopped(twin, memory, Life.DIES_AFTER_CLAIM)));
        write(
                "disturbed",
                assertClean(
                        twin,
                        all,
                        p -> Life.disturbedAt(
                                twin,
                                memory,
                                Wiring.RIGHT,
                                p.day(),
                                p.boundary().number())));
    }

    private static void write(String name, Matrix matrix) {
        Tables.write(name, matrix.table());
    }

    private static List<Place> sample(Twin twin) {
        return Matrix.sample(Matrix.places(twin), EACH, SEED);
    }

    private static Trial stopped(Twin twin, Base base, Fate other) {
        return p ->
                Life.stoppedAt(twin, base, Wiring.RIGHT, p.day(), p.boundary().number(), other);
    }

    private static Matrix assertClean(Twin twin, List<Place> tried, Trial trial) {
        Matrix matrix = Matrix.of(Matrix.places(twin), tried, trial);
        assertThat(matrix.told()).isEmpty();
        return matrix;
    }
}
