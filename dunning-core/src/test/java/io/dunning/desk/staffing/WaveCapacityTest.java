package io.dunning.desk.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.WaveCapacity.DayNeed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WaveCapacityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static final CallRate LETTERS =
            new CallRate(ChannelKind.LETTER, 120, List.of(0, 250, 500, 250), "invented for tests");
    private static final CallRate TEXTS = new CallRate(ChannelKind.SMS, 40, List.of(1000), "invented for tests");

    /** Four hours, of which the first gets most calls. */
    private static List<DeskHour> hours(int agents) {
        return List.of(
                new DeskHour(LocalTime.of(8, 0), HOUR, agents, 400),
                new DeskHour(LocalTime.of(9, 0), HOUR, agents, 300),
                new DeskHour(LocalTime.of(10, 0), HOUR, agents, 200),
                new DeskHour(LocalTime.of(11, 0), HOUR, agents, 100));
    }

    private static Map<DayOfWeek, List<DeskHour>> allWeek(List<DeskHour> hours) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), d -> hours));
    }

    private static PhoneDesk desk(int agents, int otherCalls, Map<LocalDate, List<DeskHour>> dates) {
        return new PhoneDesk(
                allWeek(hours(agents)),
                dates,
                BusinessCalendar.WEEKDAYS,
                FIVE_MINUTES,
                ServiceTarget.PHONE,
                otherCalls);
    }

    private static WaveCapacity capacity(int agents, int otherCalls) {
        return WaveCapacity.of(desk(agents, otherCalls, Map.of()), List.of(LETTERS, TEXTS));
    }

    @Test
    void a_day_bears_what_its_worst_hour_bears() {
        PhoneDesk desk = desk(5, 0, Map.of());
        long calls = desk.callsOn(MONDAY);

        assertThat(new ErlangC(hours(5).get(0).load(calls, FIVE_MINUTES), 5).meets(ServiceTarget.PHONE))
                .isTrue();
        assertThat(new ErlangC(hours(5).get(0).load(calls + 1, FIVE_MINUTES), 5).meets(ServiceTarget.PHONE))
                .isFalse();
        assertThat(desk.callsOn(MONDAY.plusDays(5))).as("a Saturday").isZero();
    }

    @Test
    void the_wave_is_as_great_as_the_desk_can_answer_the_calls_of() {
        long calls = desk(5, 0, Map.of()).callsOn(MONDAY);

        WaveCapacity.Most most = capacity(5, 0).most(MONDAY, ChannelKind.LETTER);

        // Half of 120 calls a thousand letters come on the second day after.
        assertThat(most.notices()).isEqualTo(calls * 1000 / 60);
        assertThat(most.tightest()).isEqualTo(MONDAY.plusDays(2));
        assertThat(most.why()).contains("2026-03-04").contains(calls + " more calls");
    }

    @Test
    void earlier_waves_and_everyday_calls_take_their_room_first() {
        WaveCapacity quiet = capacity(5, 0);
        long alone = quiet.most(MONDAY, ChannelKind.LETTER).notices();

        long afterAnother = quiet.after(List.of(new Sent(MONDAY.minusDays(3), ChannelKind.LETTER, alone / 2)))
                .most(MONDAY, ChannelKind.LETTER)
                .notices();
        long withOthers = capacity(5, 20).most(MONDAY, ChannelKind.LETTER).notices();
        long afterTooMuch = quiet.after(List.of(new Sent(MONDAY, ChannelKind.LETTER, 10 * alone)))
                .most(MONDAY, ChannelKind.LETTER)
                .notices();

        assertThat(afterAnother).isLessThan(alone).isPositive();
        assertThat(withOthers).isEqualTo((desk(5, 0, Map.of()).callsOn(MONDAY) - 20) * 1000 / 60);
        assertThat(afterTooMuch).isZero();
    }

    @Test
    void over_holidays_calls_come_when_somebody_is_there_again() {
        Map<LocalDate, List<DeskHour>> closed =
                Map.of(MONDAY.plusDays(1), List.of(), MONDAY.plusDays(2), List.of(), MONDAY.plusDays(3), hours(1));
        WaveCapacity holidays = WaveCapacity.of(desk(5, 0, closed), List.of(LETTERS))
                .after(List.of(new Sent(MONDAY, ChannelKind.LETTER, 100)));

        assertThat(holidays.needs())
                .extracting(DayNeed::on, DayNeed::calls)
                .containsExactly(
                        tuple(MONDAY.plusDays(3), 3L), tuple(MONDAY.plusDays(4), 6L), tuple(MONDAY.plusDays(7), 3L));
        assertThat(holidays.most(MONDAY, ChannelKind.LETTER).tightest())
                .as("one agent in the week of holidays")
                .isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void a_given_wave_needs_so_many_agents_in_each_hour() {
        List<DayNeed> needs = capacity(5, 10)
                .after(List.of(new Sent(MONDAY, ChannelKind.SMS, 2_000)))
                .needs();

        assertThat(needs).singleElement().satisfies(day -> {
            assertThat(day.calls()).isEqualTo(90);
            assertThat(day.hours()).hasSize(4);
            // 36 calls of five minutes in the first hour are three Erlangs.
            assertThat(day.hours().get(0).agents())
                    .isEqualTo(ErlangC.agentsFor(new CallLoad(36, HOUR, FIVE_MINUTES), ServiceTarget.PHONE)
                            .orElseThrow());
            assertThat(day.hours().get(3).agents())
                    .isLessThan(day.hours().get(0).agents());
        });
    }

    @Test
    void an_hour_without_anybody_bears_no_call() {
        PhoneDesk desk = desk(0, 0, Map.of());

        assertThat(desk.callsOn(MONDAY)).isZero();
        assertThat(WaveCapacity.of(desk, List.of(TEXTS))
                        .most(MONDAY, ChannelKind.SMS)
                        .notices())
                .isZero();
    }

    @Test
    void notices_that_nobody_calls_about_are_not_limited() {
        CallRate none = new CallRate(ChannelKind.PORTAL, 0, List.of(1000), "invented for tests");

        WaveCapacity.Most most =
                WaveCapacity.of(desk(0, 0, Map.of()), List.of(none)).most(MONDAY, ChannelKind.PORTAL);

        assertThat(most.notices()).isEqualTo(1_000_000_000);
        assertThat(most.tightest()).isNull();
    }

    @Test
    void a_figure_that_nobody_gave_is_not_guessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capacity(5, 0).most(MONDAY, ChannelKind.EMAIL))
                .withMessageContaining("EMAIL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallRate(ChannelKind.SMS, 10, List.of(500, 400), "measured"))
                .withMessageContaining("1000");
        assertThatIllegalArgumentException().isThrownBy(() -> new CallRate(ChannelKind.SMS, 10, List.of(1000), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveCapacity.of(desk(1, 0, Map.of()), List.of(TEXTS, TEXTS)));
        DeskHour overlapping = new DeskHour(LocalTime.of(8, 30), HOUR, 1, 600);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneDesk(
                        allWeek(List.of(hours(1).get(0), overlapping)),
                        Map.of(),
                        BusinessCalendar.WEEKDAYS,
                        FIVE_MINUTES,
                        ServiceTarget.PHONE,
                        0))
                .withMessageContaining("overlap");
        PhoneDesk never =
                new PhoneDesk(Map.of(), Map.of(), BusinessCalendar.WEEKDAYS, FIVE_MINUTES, ServiceTarget.PHONE, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> WaveCapacity.of(never, List.of(TEXTS)).most(MONDAY, ChannelKind.SMS));
    }

    @Property(tries = 60)
    void the_greatest_wave_needs_the_desk_that_there_is_and_one_letter_more_needs_a_greater_one(
            @ForAll @IntRange(min = 1, max = 30) int agents,
            @ForAll @IntRange(max = 40) int otherCalls,
            @ForAll @IntRange(max = 300) int before) {
        WaveCapacity capacity =
                capacity(agents, otherCalls).after(List.of(new Sent(MONDAY.minusDays(1), ChannelKind.LETTER, before)));
        long most = capacity.most(MONDAY, ChannelKind.LETTER).notices();

        if (most > 0) {
            assertThat(capacity.after(letters(most)).needs())
                    .allSatisfy(day -> assertThat(day.hours())
                            .allSatisfy(hour -> assertThat(hour.agents()).isLessThanOrEqualTo(agents)));
        }
        assertThat(capacity.after(letters(most + 1)).needs())
                .anySatisfy(day -> assertThat(day.hours())
                        .anySatisfy(hour -> assertThat(hour.agents()).isGreaterThan(agents)));
    }

    @Property(tries = 60)
    void notice_by_notice_there_is_room_for_just_as_many(
            @ForAll @IntRange(min = 1, max = 10) int agents, @ForAll @IntRange(max = 400) int texts) {
        WaveCapacity capacity = capacity(agents, 5);
        CallRoom room = capacity.roomOn(MONDAY);
        int taken = 0;
        for (int i = 0; i < texts; i++) {
            taken += room.take(List.of(ChannelKind.SMS)) ? 1 : 0;
        }
        long left = capacity.after(List.of(new Sent(MONDAY, ChannelKind.SMS, taken)))
                .most(MONDAY, ChannelKind.LETTER)
                .notices();
        int letters = 0;
        while (room.take(List.of(ChannelKind.LETTER))) {
            letters++;
        }

        assertThat(taken)
                .isEqualTo(
                        Math.min(texts, capacity.most(MONDAY, ChannelKind.SMS).notices()));
        assertThat(letters).isEqualTo((int) left);
    }

    private static List<Sent> letters(long count) {
        return List.of(new Sent(MONDAY, ChannelKind.LETTER, count));
    }
}
