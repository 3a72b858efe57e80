package io.dunning.desk.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ErlangTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);
    private static final Offset<Double> FOUR_PLACES = within(0.00005);
    private static final Duration HUNDREDTH = Duration.ofMillis(10);

    private static CallLoad load(long callsInHalfAnHour) {
        return new CallLoad(callsInHalfAnHour, HALF_HOUR, THREE_MINUTES);
    }

    // ---- published figures, and ones computed apart ----

    @Test
    void the_classic_example_of_360_calls_in_half_an_hour() {
        ErlangC desk = new ErlangC(new CallLoad(360, HALF_HOUR, Duration.ofMinutes(4)), 55);

        assertThat(desk.load().erlangs()).isEqualTo(48);
        assertThat(desk.occupancy()).isCloseTo(0.8727, FOUR_PLACES);
        assertThat(desk.waitingShare()).isCloseTo(0.2387, FOUR_PLACES);
        assertThat(desk.averageWait())
                .hasValueSatisfying(w -> assertThat(w).isCloseTo(Duration.ofMillis(8180), HUNDREDTH));
        assertThat(desk.serviceLevel(Duration.ofSeconds(15))).isCloseTo(0.8459, FOUR_PLACES);
    }

    @Test
    void a_hundred_calls_in_half_an_hour() {
        ErlangC desk = new ErlangC(load(100), 14);

        assertThat(desk.load().erlangs()).isEqualTo(10);
        assertThat(desk.waitingShare()).isCloseTo(0.1741, FOUR_PLACES);
        assertThat(desk.averageWait())
                .hasValueSatisfying(w -> assertThat(w).isCloseTo(Duration.ofMillis(7840), HUNDREDTH));
        assertThat(desk.serviceLevel(Duration.ofSeconds(20))).isCloseTo(0.8884, FOUR_PLACES);
    }

    @Test
    void four_in_five_within_a_minute_take_thirteen_agents_for_ten_erlangs() {
        Duration minute = ServiceTarget.PHONE.within();

        assertThat(new ErlangC(load(100), 11).serviceLevel(minute)).isCloseTo(0.5112, FOUR_PLACES);
        assertThat(new ErlangC(load(100), 12).serviceLevel(minute)).isCloseTo(0.7693, FOUR_PLACES);
        assertThat(new ErlangC(load(100), 13).serviceLevel(minute)).isCloseTo(0.8951, FOUR_PLACES);
        assertThat(ErlangC.agentsFor(load(100), ServiceTarget.PHONE)).hasValue(13);
        assertThat(ErlangC.callsFor(13, HALF_HOUR, THREE_MINUTES, ServiceTarget.PHONE))
                .isBetween(100L, 110L);
    }

    /** The example of Garnett, Mandelbaum and Reiman (2002): 48 calls a minute of one minute, 50 agents, two minutes of patience. */
    @Test
    void with_patience_of_two_minutes_three_in_a_hundred_hang_up() {
        CallLoad busy = new CallLoad(48, Duration.ofMinutes(1), Duration.ofMinutes(1));
        ErlangA desk = new ErlangA(busy, 50, Duration.ofMinutes(2));

        assertThat(desk.abandonedShare()).isCloseTo(0.031, within(0.0005));
        assertThat(desk.averageWait()).isCloseTo(Duration.ofMillis(3700), Duration.ofMillis(50));
        assertThat(desk.occupancy()).isCloseTo(0.93, within(0.005));
        assertThat(new ErlangC(busy, 50).averageWait())
                .hasValueSatisfying(w -> assertThat(w).isCloseTo(Duration.ofMillis(20_800), Duration.ofMillis(50)));
    }

    // ---- the edges ----

    @Test
    void a_desk_with_no_more_agents_than_load_answers_nobody_in_time() {
        ErlangC desk = new ErlangC(load(100), 10);

        assertThat(desk.isOverloaded()).isTrue();
        assertThat(desk.waitingShare()).isEqualTo(1);
        assertThat(desk.serviceLevel(Duration.ofDays(1))).isZero();
        assertThat(desk.averageWait()).isEmpty();
        assertThat(desk.occupancy()).isEqualTo(1);
    }

    @Test
    void where_more_call_than_can_be_answered_the_rest_hangs_up() {
        ErlangA desk = new ErlangA(load(200), 10, Duration.ofMinutes(1));

        assertThat(desk.abandonedShare()).isCloseTo(0.5, within(0.02));
        assertThat(desk.occupancy()).isCloseTo(1, within(0.05));
    }

    @Test
    void a_desk_without_calls_lets_nobody_wait() {
        ErlangC patient = new ErlangC(load(0), 1);
        ErlangA impatient = new ErlangA(load(0), 1, Duration.ofMinutes(1));

        assertThat(patient.waitingShare()).isZero();
        assertThat(patient.meets(new ServiceTarget(999, Duration.ZERO))).isTrue();
        assertThat(impatient.abandonedShare()).isZero();
        assertThat(impatient.serviceLevel(Duration.ZERO)).isEqualTo(1);
        assertThat(ErlangC.agentsFor(load(0), ServiceTarget.PHONE)).hasValue(1);
    }

    @Test
    void thousands_of_agents_are_counted_without_overflow() {
        CallLoad great = new CallLoad(100_000, Duration.ofHours(1), Duration.ofMinutes(5));
        int agents = ErlangC.agentsFor(great, ServiceTarget.PHONE).orElseThrow();

        assertThat(agents).isBetween(8_334, 8_450);
        assertThat(new ErlangA(great, 100, Duration.ofHours(2)).abandonedShare())
                .isCloseTo(0.988, within(0.001));
    }

    @Test
    void what_no_desk_can_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(load(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> load(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLoad(1, Duration.ZERO, THREE_MINUTES));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLoad(1, HALF_HOUR, Duration.ofHours(25)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTarget(1000, HALF_HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTarget(800, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangA(load(1), 1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErlangA(
                        new CallLoad(1_000_000_000, Duration.ofHours(1), THREE_MINUTES), 1, Duration.ofDays(1)));
    }

    // ---- laws ----

    @Property(tries = 200)
    void one_agent_more_never_answers_worse_and_one_call_more_never_better(
            @ForAll @IntRange(max = 3_000) int calls,
            @ForAll @IntRange(min = 1, max = 300) int agents,
            @ForAll @IntRange(max = 300) int seconds) {
        Duration within = Duration.ofSeconds(seconds);
        double level = new ErlangC(load(calls), agents).serviceLevel(within);
        ErlangA impatient = new ErlangA(load(calls), agents, Duration.ofMinutes(2));

        assertThat(level).isBetween(0.0, 1.0);
        assertThat(new ErlangC(load(calls), agents + 1).serviceLevel(within)).isGreaterThanOrEqualTo(level);
        assertThat(new ErlangC(load(calls + 1), agents).serviceLevel(within)).isLessThanOrEqualTo(level);
        assertThat(impatient.abandonedShare()).isBetween(0.0, 1.0);
        assertThat(new ErlangA(load(calls), agents + 1, Duration.ofMinutes(2)).abandonedShare())
                .isLessThanOrEqualTo(impatient.abandonedShare() + 1e-12);
        assertThat(impatient.waitingShare())
                .as("who hangs up makes room for others")
                .isLessThanOrEqualTo(new ErlangC(load(calls), agents).waitingShare() + 1e-12);
    }

    @Property(tries = 100)
    void the_most_calls_and_the_fewest_agents_are_each_others_inverse(
            @ForAll @IntRange(min = 1, max = 120) int agents,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(max = 300) int seconds) {
        ServiceTarget target = new ServiceTarget(permille, Duration.ofSeconds(seconds));
        long most = ErlangC.callsFor(agents, HALF_HOUR, THREE_MINUTES, target);

        assertThat(ErlangC.agentsFor(load(most), target).orElseThrow()).isLessThanOrEqualTo(agents);
        assertThat(ErlangC.agentsFor(load(most + 1), target).orElseThrow()).isGreaterThan(agents);
    }

    @Property(tries = 100)
    void the_fewest_agents_are_the_fewest(@ForAll @IntRange(max = 2_000) int calls) {
        int agents = ErlangC.agentsFor(load(calls), ServiceTarget.PHONE).orElseThrow();

        assertThat(new ErlangC(load(calls), agents).meets(ServiceTarget.PHONE)).isTrue();
        if (agents > 1) {
            assertThat(new ErlangC(load(calls), agents - 1).meets(ServiceTarget.PHONE))
                    .isFalse();
        }
    }

    @Property(tries = 50)
    void without_end_of_patience_both_formulas_agree(
            @ForAll @IntRange(min = 1, max = 500) int calls, @ForAll @IntRange(min = 2, max = 8) int spareTenths) {
        int agents = (int) Math.ceil(load(calls).erlangs() * (1 + spareTenths / 10.0)) + 1;
        ErlangC patient = new ErlangC(load(calls), agents);
        ErlangA nearly = new ErlangA(load(calls), agents, Duration.ofDays(1));

        assertThat(nearly.waitingShare()).isCloseTo(patient.waitingShare(), within(0.003));
        assertThat(nearly.serviceLevel(Duration.ofSeconds(20)))
                .isCloseTo(patient.serviceLevel(Duration.ofSeconds(20)), within(0.003));
        assertThat(nearly.abandonedShare()).isLessThan(0.003);
    }

    @Property(tries = 50)
    void after_a_long_time_everybody_was_answered_or_has_hung_up(
            @ForAll @IntRange(min = 1, max = 3_000) int calls,
            @ForAll @IntRange(min = 1, max = 300) int agents,
            @ForAll @IntRange(min = 1, max = 3_600) int patience) {
        ErlangA desk = new ErlangA(load(calls), agents, Duration.ofSeconds(patience));

        assertThat(desk.serviceLevel(Duration.ofDays(1))).isCloseTo(1 - desk.abandonedShare(), within(1e-6));
    }
}
