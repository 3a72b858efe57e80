package io.dunning.agreement;

import static io.dunning.Fixtures.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.Fixtures;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InstalmentPlanTest {

    @Property
    void monthly_parts_add_up_to_the_total_and_differ_by_less_than_their_number(
            @ForAll @LongRange(min = 60, max = 10_000_000) long minor,
            @ForAll @IntRange(min = 1, max = 60) int parts,
            @ForAll @IntRange(min = 0, max = 3000) int day) {
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(day);

        InstalmentPlan plan = InstalmentPlan.monthly(new Amount(minor, EUR), parts, first);

        assertThat(plan.total().minor()).isEqualTo(minor);
        assertThat(plan.instalments()).hasSize(parts);
        assertThat(plan.instalments().get(0).amount().minor()
                        - plan.instalments().get(parts - 1).amount().minor())
                .isBetween(0L, (long) parts - 1);
        assertThat(plan.dueThrough(plan.lastBy())).isEqualTo(plan.total());
        assertThat(plan.dueThrough(first.minusDays(1)).isZero()).isTrue();
    }

    @Test
    void months_that_are_too_short_end_on_their_last_day() {
        InstalmentPlan plan = InstalmentPlan.monthly(Fixtures.eur("90.00"), 3, LocalDate.of(2028, 1, 31));

        assertThat(plan.instalments())
                .extracting(Instalment::by)
                .containsExactly(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31));
    }

    @Test
    void instalments_out_of_order_or_of_nothing_are_refused() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Instalment one = new Instalment(day, Fixtures.eur("1.00"));

        assertThatIllegalArgumentException().isThrownBy(() -> new InstalmentPlan(List.of(one, one)));
        assertThatIllegalArgumentException().isThrownBy(() -> new InstalmentPlan(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Instalment(day, Amount.zero(EUR)));
    }
}
