package io.dunning.examples.quickstart.generate;

import static io.dunning.examples.quickstart.generate.Habit.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static final Habit HABIT =
            new Habit(List.of(phase(10, 0.05), phase(30, 0.4), phase(300, 0.2)), 5_000, 300, 2, false);

    @Test
    void the_share_of_a_phase_pays_in_it() {
        Dice dice = Dice.seeded(1);
        int people = 20_000;

        long beforeNotice = IntStream.range(0, people)
                .filter(i -> HABIT.payday(dice.patience(), 1).orElse(999) < 10)
                .count();

        assertThat(beforeNotice / (double) people).isCloseTo(0.05, within(0.01));
    }

    @Test
    void a_bill_as_old_as_the_half_life_is_half_as_likely_to_be_paid_on_a_day() {
        assertThat(HABIT.will(4_000, 2)).isCloseTo(HABIT.will(4_000, 0) / 2, within(1e-9));
    }

    @Test
    void a_trifle_is_paid_less_often_than_an_ordinary_bill() {
        assertThat(HABIT.will(250, 0)).isLessThan(HABIT.will(4_000, 0));
    }

    @Test
    void whoever_has_no_will_never_pays() {
        assertThat(HABIT.payday(0.001, 0)).isEmpty();
    }

    @Test
    void a_phase_in_which_everybody_pays_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> phase(10, 1));
    }

    @Property(tries = 200)
    void more_patience_never_pays_earlier(
            @ForAll @DoubleRange(min = 0, max = 3) double patience,
            @ForAll @DoubleRange(min = 0, max = 3) double more) {
        OptionalInt early = HABIT.payday(patience, 0.8);
        OptionalInt late = HABIT.payday(patience + more, 0.8);

        assertThat(late.orElse(1000)).isGreaterThanOrEqualTo(early.orElse(1000));
    }

    @Property(tries = 200)
    void above_a_trifle_more_money_never_makes_more_willing(
            @ForAll @LongRange(min = 301, max = 1_000_000) long amount,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        assertThat(HABIT.will(amount + more, 1)).isLessThanOrEqualTo(HABIT.will(amount, 1));
    }
}
