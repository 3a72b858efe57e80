package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.faults.Matrix.Place;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole JVM is halted at a boundary, and a fresh one goes on. The books and the providers live on in this one. */
@SuppressWarnings("NullAway.Init")
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

    private static final Set<String> KEPT = Set.of(
            "commit: intake",
            "commit: run, with notices",
            "commit: attempts",
            "commit: results",
            "commit: act, Promised",
            "channel: hand over by LETTER",
            "channel: hand over by EMAIL",
            "evidence: seal");

    @TempDir
    private Path folder;

    @Test
    void at_a_boundary_of_each_type_of_action_that_matters_most() {
        Matrix matrix = halted(places -> Matrix.sample(places, 1, 7).stream()
                .filter(p -> p.boundary().after() && MAIN.contains(p.boundary().action()))
                .toList());

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(MAIN.size());
    }

    @Test
    void in_a_file_of_H2_at_boundaries_where_an_answer_that_is_not_kept_would_be_noticed() {
        Matrix matrix = haltedInFile(places -> Matrix.sample(places, 1, 7).stream()
                .filter(p -> p.boundary().after() && KEPT.contains(p.boundary().action()))
                .toList());

        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isEqualTo(KEPT.size());
    }

    @Test
    @Tag("faults")
    void in_a_file_of_H2_before_and_after_every_type_of_effect() {
        Matrix matrix = haltedInFile(places -> Matrix.sample(places, 3, 11).stream()
                .filter(p -> p.boundary().isEffect())
                .toList());

        Tables.write("halted-jvm-h2-file", matrix.table());
        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isGreaterThan(100);
    }

    private Matrix haltedInFile(UnaryOperator<List<Place>> choice) {
        try (H2FileBase base = new H2FileBase(folder);
                Children children = new Children(SmallHospital.scenario(), base.url())) {
            Twin twin = Twin.live(SmallHospital.scenario(), base);
            List<Place> all = Matrix.places(twin);
            Life.Worker borrower = (world, date, haltAt) -> base.lend(children, world, date, haltAt);
            return Matrix.of(
                    all,
                    choice.apply(all),
                    p -> Life.haltedAt(
                            twin, base, borrower, p.day(), p.boundary().number()));
        }
    }

    /** Each costs a JVM. A halt around a question is a halt after the last effect, and {@link HaltedProcessTest} tries those, too. */
    @Test
    @Tag("faults")
    void before_and_after_every_effect() {
        Matrix matrix = halted(
                places -> places.stream().filter(p -> p.boundary().isEffect()).toList());

        Tables.write("halted-jvm", matrix.table());
        assertThat(matrix.told()).isEmpty();
        assertThat(matrix.faults()).isGreaterThan(800);
    }

    private static Matrix halted(UnaryOperator<List<Place>> choice) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String database = server.createCopy("empty", source -> {});
        try (JdbcBase base = JdbcBase.in(server.dataSource(database));
                Children children = new Children(SmallHospital.scenario(), server.url(database))) {
            Twin twin = Twin.live(SmallHospital.scenario(), base);
            List<Place> all = Matrix.places(twin);
            List<Place> tried = choice.apply(all);
            return Matrix.of(
                    all,
                    tried,
                    p -> Life.haltedAt(
                            twin, base, children, p.day(), p.boundary().number()));
        }
    }
}
