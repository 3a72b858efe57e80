package io.dunning.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ContentErased;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life without a fault is worth being disturbed. */
class ScenarioTest {

    private final MemoryBase base = new MemoryBase();
    private final Twin twin = Twin.live(SmallHospital.scenario(), base);

    @Test
    void everything_holds_in_a_life_without_faults() {
        assertThat(twin.verdict(base).breaches()).isEmpty();
        assertThat(twin.refusals()).as("what the script wanted and was refused").isEmpty();
    }

    @Test
    void every_sort_of_event_happens_in_it() {
        Set<String> happened = twin.state(twin.days()).recorded().values().stream()
                .flatMap(List::stream)
                .map(e -> e.event().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> all = Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                // Years later, when nothing goes out any more: ErasedAndRestoredTest.
                .filter(name -> !name.equals(ContentErased.class.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(happened).isEqualTo(all);
    }

    @Test
    void every_type_of_action_has_boundaries() {
        Set<String> actions = Matrix.places(twin).stream()
                .map(p -> p.boundary().action())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions).containsAll(Actions.ALL);
    }

    @Test
    void two_lives_are_the_same() {
        Twin again = Twin.live(SmallHospital.scenario(), new MemoryBase());

        for (int day = 0; day < twin.days(); day++) {
            assertThat(again.boundaries(day)).isEqualTo(twin.boundaries(day));
        }
        assertThat(again.state(twin.days())).isEqualTo(twin.state(twin.days()));
    }
}
