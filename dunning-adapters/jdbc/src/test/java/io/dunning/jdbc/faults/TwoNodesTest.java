package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.testing.ChildJvm;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes on one store, each in a JVM of its own, with clocks that tick. */
class TwoNodesTest {

    private final PostgresServer server = PostgresServer.shared(Major.CURRENT);
    private final Scenario scenario = ManyBills.byAllChannels();
    private final String database = server.createCopy("empty", source -> {});
    private final JdbcBase base = JdbcBase.in(server.dataSource(database), TickingChild.PARTITIONS);
    private final WorldServer outside = new WorldServer(scenario);
    private final LocalDate date = scenario.dates().get(1);
    private Twin twin;
    private World world;

    @BeforeEach
    void beginTheDate() {
        twin = Twin.live(scenario, base);
        base.restore(1);
        world = twin.world(1);
        world.reach(Moment.MORNING.on(date));
        world.keptBy(new Door(base, world::today));
        outside.show(world);
    }

    @AfterEach
    void end() {
        outside.close();
        base.close();
    }

    @Test
    void share_a_night_and_do_what_one_would_have_done() {
        try (ChildJvm first = node("first");
                ChildJvm second = node("second")) {
            assertThat(first.pid()).isNotEqualTo(second.pid());
            both("run");
            world.reach(Moment.DISPATCH.on(date));
            both("dispatch");
        }
        finishTheDate();

        State state = State.of(scenario, base.open(), world, null);
        assertThat(state.isAs(twin.state(2))).as("whether it came to the same").isTrue();
        assertThat(verdict(state).breaches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before commit: attempts",
                "after commit: attempts",
                "after channel: hand over by EMAIL",
                "before commit: results"
            })
    void one_that_was_stopped_past_its_lease_hands_nothing_over_any_more(String place) {
        Node.host("first", scenario, world, base.open(), new Boundaries(Boundaries.Fate.NONE))
                .jobs(date, Moment.MORNING);
        world.reach(Moment.DISPATCH.on(date));
        try (ChildJvm stopped = node("first");
                ChildJvm other = node("second")) {
            outside.task("first", "dispatch", date.toString(), place);
            stopped.awaitLine(TickingChild.STANDS);
            stopped.pause();
            stopped.tell("go on");

            outside.task("second", "dispatch", date.toString());
            assertThat(outside.report()).containsExactly("second", "dispatch");
            int handedOver = handedOver();
            stopped.goOn();
            assertThat(outside.report()).containsExactly("first", "dispatch");

            assertThat(handedOver()).as("messages handed over after it woke up").isEqualTo(handedOver);
            assertThat(other.isRunning()).isTrue();
        }
        finishTheDate();

        State state = State.of(scenario, base.open(), world, null);
        assertThat(verdict(state).without(Set.of("twin")).breaches()).isEmpty();
        assertThat(state.planned()).isEmpty();
        assertThat(state.unsettled()).isEmpty();
        assertThat(state.differingFrom(twin.state(2)))
                .as("cases that the stop concerned")
                .hasSizeLessThanOrEqualTo(10);
    }

    private ChildJvm node(String name) {
        return ChildJvm.of(TickingChild.class)
                .args(Integer.toString(outside.port()), server.url(database), name)
                .heap("128m")
                .shortLived()
                .start();
    }

    private void both(String job) {
        outside.task("first", job, date.toString());
        outside.task("second", job, date.toString());
        List<List<String>> reports = List.of(outside.report(), outside.report());
        assertThat(reports).containsExactlyInAnyOrder(List.of("first", job), List.of("second", job));
    }

    private void finishTheDate() {
        Host host = Node.host("first", scenario, world, base.open(), new Boundaries(Boundaries.Fate.NONE));
        for (Moment moment : List.of(Moment.NOON, Moment.AFTERNOON, Moment.EVENING)) {
            host.at(date, moment);
            host.jobs(date, moment);
        }
    }

    private Verdict verdict(State state) {
        return Verdict.of(twin, 2, base, world, state, Set.of());
    }

    private int handedOver() {
        return World.CHANNELS.stream()
                .mapToInt(kind -> world.provider(kind).handOvers().size())
                .sum();
    }
}
