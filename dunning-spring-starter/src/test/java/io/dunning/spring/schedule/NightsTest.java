package io.dunning.spring.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NightsTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 2, 19);

    private final Nights rome = new Nights(ZoneId.of("Europe/Rome"), LocalTime.of(2, 0), EVERY_DAY);

    @Test
    void a_night_begins_at_its_time_in_the_zone_of_the_creditors() {
        assertThat(rome.lastBegun(Instant.parse("2026-02-19T00:59:59Z"))).isEqualTo(THURSDAY.minusDays(1));
        assertThat(rome.lastBegun(Instant.parse("2026-02-19T01:00:00Z"))).isEqualTo(THURSDAY);
    }

    @Test
    void after_midnight_and_before_its_time_it_is_still_the_night_before() {
        Nights auckland = new Nights(ZoneId.of("Pacific/Auckland"), LocalTime.of(2, 0), EVERY_DAY);

        assertThat(auckland.lastBegun(Instant.parse("2026-02-19T11:30:00Z"))).isEqualTo(THURSDAY);
        assertThat(auckland.lastBegun(Instant.parse("2026-02-19T13:30:00Z"))).isEqualTo(THURSDAY.plusDays(1));
    }

    @Test
    void a_day_without_a_run_belongs_to_the_night_before() {
        Nights weekdays = new Nights(ZoneId.of("UTC"), LocalTime.of(2, 0), EnumSet.range(MONDAY, FRIDAY));

        assertThat(weekdays.lastBegun(Instant.parse("2026-02-22T12:00:00Z"))).isEqualTo(THURSDAY.plusDays(1));
        assertThat(weekdays.between(THURSDAY, THURSDAY.plusDays(5))).isEqualTo(3);
    }

    @Test
    void a_time_that_clocks_leave_out_is_the_moment_after() {
        Nights halfPastTwo = new Nights(ZoneId.of("Europe/Rome"), LocalTime.of(2, 30), EVERY_DAY);

        assertThat(halfPastTwo.lastBegun(Instant.parse("2026-03-29T01:29:59Z"))).isEqualTo("2026-03-28");
        assertThat(halfPastTwo.lastBegun(Instant.parse("2026-03-29T01:30:00Z"))).isEqualTo("2026-03-29");
    }

    @Test
    void there_are_no_nights_between_a_date_and_itself_or_an_earlier_one() {
        assertThat(rome.between(THURSDAY, THURSDAY)).isZero();
        assertThat(rome.between(THURSDAY, THURSDAY.minusDays(3))).isZero();
    }
}
