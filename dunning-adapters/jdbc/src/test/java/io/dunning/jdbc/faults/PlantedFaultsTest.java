package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.faults.Boundaries.Fate;
import io.dunning.jdbc.faults.Matrix.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is built wrong on purpose is found, and by the invariant that it breaks. Otherwise a clean matrix would say nothing. */
class PlantedFaultsTest {

    private final MemoryBase base = new MemoryBase();
    private final Twin twin = Twin.live(SmallHospital.scenario(), base);
    private final List<Place> some = Matrix.sample(
            Matrix.places(twin).stream()
                    .filter(p -> p.boundary().action().startsWith("commit")
                            || p.boundary().isHandOver())
                    .toList(),
            8,
            1);

    @Test
    void a_hand_over_before_its_attempt_is_stored() {
        Matrix matrix = halted(PlantedFaults.store(WrongStores.WritesAttemptsLater::new));

        assertThat(matrix.invariants()).contains("S5", "S3");
    }

    @Test
    void two_nodes_that_decide_the_same_case_where_no_key_is_unique() {
        Wiring wiring = PlantedFaults.store(WrongStores.HasNoUniqueKeys::new);
        // Where a person is contacted too often depends on whose hand-over is met: a few places are too few.
        List<Place> many = Matrix.sample(Matrix.places(twin), 40, 1).stream()
                .filter(p -> p.boundary().action().startsWith("commit: ")
                        || p.boundary().isHandOver())
                .toList();
        Matrix matrix = Matrix.of(
                many,
                many,
                p -> Life.stoppedAt(twin, base, wiring, p.day(), p.boundary().number(), Fate.NONE));

        assertThat(matrix.invariants()).contains("S3", "S27", "S9");
    }

    @Test
    void a_decision_on_a_case_that_was_changed_meanwhile() {
        List<Place> runs = Matrix.places(twin).stream()
                .filter(p -> p.boundary().action().startsWith("commit: run"))
                .toList();
        Matrix matrix = disturbed(PlantedFaults.store(WrongStores.ForgetsTheVersion::new), runs);

        assertThat(matrix.invariants()).contains("S11");
    }

    @Test
    void a_hand_over_by_what_the_ledger_said_when_the_run_decided() {
        Matrix matrix = halted(PlantedFaults.withoutLastLook());

        assertThat(matrix.invariants()).contains("S1", "S16");
    }

    @Test
    void a_node_that_goes_on_after_another_has_taken_over() {
        Matrix matrix = stopped(PlantedFaults.store(WrongStores.IgnoresTheEpoch::new), Life.DIES_AFTER_CLAIM);

        assertThat(matrix.invariants()).contains("S6");
    }

    @Test
    void a_result_that_is_stored_before_the_hand_over() {
        Matrix matrix = halted(PlantedFaults.store(WrongStores.KnowsResultsBefore::new));

        assertThat(matrix.invariants()).contains("lost");
    }

    @Test
    void a_receipt_that_is_counted_twice() {
        Matrix matrix = halted(PlantedFaults.countingReceiptsAnew());

        assertThat(matrix.invariants()).contains("S21");
    }

    @Test
    void a_cursor_that_is_moved_before_the_cases_have_heard() {
        Matrix matrix = halted(PlantedFaults.store(WrongStores.MovesTheCursorFirst::new));

        assertThat(matrix.invariants()).contains("twin");
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        assertThat(halted(Wiring.RIGHT).told()).isEmpty();
        assertThat(stopped(Wiring.RIGHT, Fate.NONE).told()).isEmpty();
        assertThat(stopped(Wiring.RIGHT, Life.DIES_AFTER_CLAIM).told()).isEmpty();
        assertThat(disturbed(Wiring.RIGHT, some).told()).isEmpty();
    }

    private Matrix halted(Wiring wiring) {
        return Matrix.of(
                some,
                some,
                p -> Life.haltedAt(twin, base, wiring, p.day(), p.boundary().number()));
    }

    private Matrix stopped(Wiring wiring, Fate other) {
        return Matrix.of(
                some,
                some,
                p -> Life.stoppedAt(twin, base, wiring, p.day(), p.boundary().number(), other));
    }

    private Matrix disturbed(Wiring wiring, List<Place> places) {
        return Matrix.of(
                places,
                places,
                p -> Life.disturbedAt(twin, base, wiring, p.day(), p.boundary().number()));
    }
}
