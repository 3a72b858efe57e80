package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BusinessCalendar} promises. Extend it, give it a calendar and a few of its holidays, run it. */
public abstract class BusinessCalendarContract {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 1, 1);
    private static final int CLOSED_DAYS_MAX = 14;
    private static final int THREADS = 4;

    private BusinessCalendar calendar;

    /** The calendar. Called once before each test. */
    protected abstract BusinessCalendar newCalendar();

    /** Days on which offices surely don't work; none where the calendar knows no holidays. */
    protected List<LocalDate> holidays() {
        return List.of();
    }

    @BeforeEach
    void begin() {
        calendar = newCalendar();
    }

    @Test
    void offices_work_at_least_once_in_any_fortnight() {
        int closed = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            closed = calendar.isBusinessDay(day) ? 0 : closed + 1;
            assertThat(closed)
                    .as("days without work up to %s: deadlines would move on and on", day)
                    .isLessThanOrEqualTo(CLOSED_DAYS_MAX);
        }
    }

    @Test
    void offices_rest_on_some_day_of_every_fortnight() {
        int open = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            open = calendar.isBusinessDay(day) ? open + 1 : 0;
            assertThat(open)
                    .as("days of work in a row up to %s: does the calendar know its weekends?", day)
                    .isLessThanOrEqualTo(CLOSED_DAYS_MAX);
        }
    }

    @Test
    void holidays_are_no_business_days() {
        assertThat(holidays())
                .allSatisfy(day -> assertThat(calendar.isBusinessDay(day))
                        .as("whether offices work on the holiday %s", day)
                        .isFalse());
    }

    @Test
    void the_same_day_gets_the_same_answer() {
        assertThat(year()).as("the days of a year, asked twice").isEqualTo(year());
    }

    @Test
    void a_deadline_moves_on_to_the_next_business_day_and_no_further() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            LocalDate moved = calendar.onOrAfter(day);

            assertThat(moved).as("where a deadline on %s moves", day).isAfterOrEqualTo(day);
            assertThat(calendar.isBusinessDay(moved))
                    .as("whether offices work on %s, where a deadline on %s moves", moved, day)
                    .isTrue();
            assertThat(day.datesUntil(moved).filter(calendar::isBusinessDay))
                    .as("business days between %s and %s", day, moved)
                    .isEmpty();
        }
    }

    @Test
    void several_threads_get_the_same_answers() {
        List<LocalDate> alone = year();

        var endings = Together.run(THREADS, this::year);

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads was told; trouble: %s", THREADS, e.trouble())
                        .containsExactly(alone));
    }

    private List<LocalDate> year() {
        List<LocalDate> open = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                open.add(day);
            }
        }
        return open;
    }
}
