package io.dunning.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContactRulesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** Norwegian hours: weekdays 8 to 21, Saturdays 9 to 15, never on holidays; 1 May 2026 is one. */
    private final ContactRules norwegian = new ContactRules(
            List.of(),
            Map.of(
                    ChannelKind.SMS,
                    List.of(
                            new ContactWindow(
                                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                    LocalTime.of(8, 0),
                                    LocalTime.of(21, 0),
                                    false),
                            new ContactWindow(
                                    Set.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(15, 0), false))),
            day -> BusinessCalendar.WEEKDAYS.isBusinessDay(day) && !day.equals(LocalDate.of(2026, 5, 1)));

    @Test
    void a_window_is_open_from_its_first_minute_to_before_its_last() {
        assertThat(open("2026-04-30T08:00")).isTrue();
        assertThat(open("2026-04-30T20:59:59")).isTrue();
        assertThat(open("2026-04-30T21:00")).isFalse();
        assertThat(open("2026-04-30T07:59:59")).isFalse();
    }

    @Test
    void a_holiday_is_no_weekday() {
        assertThat(open("2026-05-01T12:00")).isFalse();
        assertThat(next("2026-04-30T21:30")).isEqualTo(at("2026-05-02T09:00"));
        assertThat(norwegian.firstDayOpen(ChannelKind.SMS, LocalDate.of(2026, 5, 1)))
                .isEqualTo(LocalDate.of(2026, 5, 2));
    }

    @Test
    void a_channel_without_windows_is_always_open() {
        Instant night = at("2026-05-03T03:00");

        assertThat(norwegian.isOpen(ChannelKind.LETTER, night, OSLO)).isTrue();
    }

    @Test
    void people_who_ring_keep_the_hours_of_automatic_calls_unless_they_have_their_own() {
        List<ContactWindow> mornings =
                List.of(new ContactWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(12, 0), false));
        List<ContactWindow> evenings =
                List.of(new ContactWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(18, 0), LocalTime.of(20, 0), false));
        Instant sunday = at("2026-05-03T10:00");
        Instant monday = at("2026-05-04T10:00");

        ContactRules one = new ContactRules(List.of(), Map.of(ChannelKind.VOICE, mornings), BusinessCalendar.WEEKDAYS);
        ContactRules two = new ContactRules(
                List.of(),
                Map.of(ChannelKind.VOICE, mornings, ChannelKind.AGENT_CALL, evenings),
                BusinessCalendar.WEEKDAYS);

        assertThat(one.isOpen(ChannelKind.AGENT_CALL, sunday, OSLO)).isFalse();
        assertThat(one.isOpen(ChannelKind.AGENT_CALL, monday, OSLO)).isTrue();
        assertThat(two.isOpen(ChannelKind.AGENT_CALL, monday, OSLO)).isFalse();
    }

    @Test
    void an_hour_that_the_clock_skips_opens_at_the_next_valid_instant_and_a_doubled_one_at_its_first() {
        ContactRules night = new ContactRules(
                List.of(),
                Map.of(
                        ChannelKind.SMS,
                        List.of(new ContactWindow(
                                EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(4, 0), true))),
                BusinessCalendar.WEEKDAYS);

        assertThat(night.nextOpen(ChannelKind.SMS, at("2026-03-29T00:00"), OSLO))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(night.nextOpen(ChannelKind.SMS, at("2026-10-25T00:00"), OSLO))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ContactWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 0), true));
    }

    @Property
    void the_first_day_within_a_cap_is_within_it_and_the_day_before_is_not(
            @ForAll @Size(max = 12) List<@IntRange(min = 20_000, max = 20_060) Integer> days,
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll @IntRange(min = 1, max = 30) int window,
            @ForAll @IntRange(min = 20_000, max = 20_060) int today) {
        int[] past = days.stream()
                .mapToInt(Integer::intValue)
                .filter(d -> d <= today)
                .toArray();
        ContactLog log = ContactLog.of(past);
        ContactCap cap = new ContactCap(most, window);

        long first = log.firstDayWithin(cap, today);

        assertThat(countWithin(past, first, window)).isLessThan(most);
        if (first > today) {
            assertThat(countWithin(past, first - 1, window)).isGreaterThanOrEqualTo(most);
        }
    }

    private static long countWithin(int[] days, long on, int window) {
        return java.util.Arrays.stream(days)
                .filter(d -> d > on - window && d <= on)
                .count();
    }

    private boolean open(String local) {
        return norwegian.isOpen(ChannelKind.SMS, at(local), OSLO);
    }

    private Instant next(String local) {
        return norwegian.nextOpen(ChannelKind.SMS, at(local), OSLO);
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), OSLO).toInstant();
    }
}
