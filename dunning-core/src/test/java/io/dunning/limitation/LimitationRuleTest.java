package io.dunning.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.evidence.EvidenceGrade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitationRuleTest {

    private static final LocalDate SERVICE = LocalDate.of(2016, 2, 29);

    private final LimitationRule italian = new LimitationRule(
            10,
            LimitationRule.Start.SERVICE,
            LimitationRule.End.EXACT,
            Map.of(ClockEventType.WRITTEN_DEMAND, EvidenceGrade.ACKNOWLEDGED),
            "c.c. 2946, 2943");

    private final LimitationRule norwegian = new LimitationRule(
            3,
            LimitationRule.Start.DUE,
            LimitationRule.End.EXACT,
            Map.of(ClockEventType.ACKNOWLEDGEMENT, EvidenceGrade.NONE),
            "foreldelsesloven 2, 14");

    @Test
    void a_period_that_begins_on_a_leap_day_ends_on_the_last_day_of_february() {
        assertThat(italian.lastDay(SERVICE, List.of())).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_demand_starts_it_anew_only_with_the_evidence_the_law_asks_for() {
        LocalDate demand = LocalDate.of(2020, 5, 4);

        assertThat(italian.lastDay(SERVICE, List.of(demandOn(demand, EvidenceGrade.HANDED_OVER))))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(italian.lastDay(SERVICE, List.of(demandOn(demand, EvidenceGrade.ACKNOWLEDGED))))
                .isEqualTo(demand.plusYears(10));
    }

    @Test
    void a_reminder_has_no_effect_where_the_law_gives_it_none() {
        assertThat(norwegian.lastDay(SERVICE, List.of(demandOn(SERVICE.plusYears(1), EvidenceGrade.ACKNOWLEDGED))))
                .isEqualTo(LocalDate.of(2019, 2, 28));
    }

    @Test
    void what_is_over_is_not_revived() {
        assertThat(italian.lastDay(SERVICE, List.of(demandOn(LocalDate.of(2026, 3, 1), EvidenceGrade.ACKNOWLEDGED))))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void some_laws_count_to_the_end_of_the_year() {
        LimitationRule german = new LimitationRule(
                3, LimitationRule.Start.DUE, LimitationRule.End.END_OF_YEAR, Map.of(), "BGB 195, 199");

        assertThat(german.lastDay(LocalDate.of(2023, 3, 1), List.of())).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Property
    void the_order_in_which_events_are_known_does_not_matter(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 9000) Integer> days) {
        List<ClockEvent> events = new ArrayList<>();
        days.forEach(d -> events.add(demandOn(SERVICE.plusDays(d), EvidenceGrade.ACKNOWLEDGED)));
        List<ClockEvent> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);

        assertThat(italian.lastDay(SERVICE, events)).isEqualTo(italian.lastDay(SERVICE, reversed));
    }

    @Property
    void the_quick_answer_never_contradicts_the_exact_one(
            @ForAll @IntRange(min = 0, max = 5000) int day,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 4000) Integer> demands) {
        LocalDate on = SERVICE.plusDays(day);
        List<ClockEvent> events = demands.stream()
                .map(d -> demandOn(SERVICE.plusDays(d), EvidenceGrade.ACKNOWLEDGED))
                .toList();

        if (italian.surelyRunning(SERVICE.toEpochDay(), on.toEpochDay())) {
            assertThat(italian.lastDay(SERVICE, events)).isAfterOrEqualTo(on);
        }
    }

    private static ClockEvent demandOn(LocalDate on, EvidenceGrade grade) {
        return new ClockEvent(ClockEventType.WRITTEN_DEMAND, on, grade);
    }
}
