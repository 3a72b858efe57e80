package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.DunningCase;
import io.dunning.examples.benchmarks.NightPlan.Kind;
import io.dunning.examples.benchmarks.NightPlan.Night;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioOfTheNightTest {

    private static final NightPlan PLAN = new NightPlan(2, 300, 30, 3000);

    private static Map<LocalDate, Integer> dueByDay(boolean scattered) {
        Region region = new Region(1, PLAN.dueDays(10_000), scattered);
        Map<LocalDate, Integer> due = new HashMap<>();
        for (int i = 0; i < region.people(); i++) {
            due.merge(region.reviewOn(i), 1, Integer::sum);
        }
        return due;
    }

    @Test
    void as_many_cases_are_due_on_each_night_as_the_plan_says_however_they_lie() {
        Map<LocalDate, Integer> due = dueByDay(true);

        assertThat(due).isEqualTo(dueByDay(false));
        for (Night night : PLAN.nights()) {
            if (night.kind() != Kind.MISSED) {
                assertThat(due.getOrDefault(night.on(), 0)).isEqualTo(night.due());
            }
        }
    }

    @Test
    void nights_come_in_order_and_nothing_is_due_on_a_weekend() {
        List<Night> nights = PLAN.nights();

        assertThat(nights).extracting(Night::on).isSorted().doesNotHaveDuplicates();
        assertThat(nights)
                .filteredOn(night -> night.on().getDayOfWeek().getValue() > 5)
                .isNotEmpty()
                .allMatch(night -> night.due() == 0);
    }

    @Test
    void the_case_of_an_inhabitant_is_looked_at_on_the_planned_day() {
        Region region = new Region(1, PLAN.dueDays(10_000), true);

        for (int i = 0; i < 500; i++) {
            DunningCase opened = region.opened(region.inhabitant(i)).result();
            assertThat(opened.reviewOn()).isEqualTo(region.reviewOn(i));
        }
    }

    @Test
    void who_is_due_on_a_night_lies_all_over_the_order_of_loading() {
        Region region = new Region(1, NightPlan.oneNight(10_000, 300), true);
        int longest = 0;
        int since = 0;

        for (int i = 0; i < region.people(); i++) {
            since = region.reviewOn(i).equals(NightPlan.oneNightOn()) ? 0 : since + 1;
            longest = Math.max(longest, since);
        }

        assertThat(longest).isLessThan(100);
    }

    @Test
    void more_nights_than_cases_are_refused() {
        assertThatThrownBy(() -> PLAN.dueDays(1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 1000");
    }

    @Test
    void an_option_that_nobody_knows_is_refused() {
        Options options = new Options("big=10M", "bog=5");

        assertThat(options.number("big", 1)).isEqualTo(10_000_000);
        assertThatThrownBy(options::all)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bog");
    }
}
