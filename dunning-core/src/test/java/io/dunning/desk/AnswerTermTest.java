package io.dunning.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.desk.AnswerTerm.Count;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnswerTermTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 30);

    @Test
    void business_days_leave_the_weekend_out() {
        assertThat(term(1, Count.BUSINESS).lastDay(FRIDAY, BusinessCalendar.WEEKDAYS))
                .isEqualTo("2026-02-02");
        assertThat(term(5, Count.BUSINESS).lastDay(FRIDAY, BusinessCalendar.WEEKDAYS))
                .isEqualTo("2026-02-06");
    }

    @Test
    void calendar_days_that_end_on_a_sunday_end_on_friday() {
        assertThat(term(7, Count.CALENDAR).lastDay(FRIDAY, BusinessCalendar.WEEKDAYS))
                .isEqualTo("2026-02-06");
        assertThat(term(30, Count.CALENDAR).lastDay(FRIDAY, BusinessCalendar.WEEKDAYS))
                .isEqualTo("2026-02-27");
    }

    @Test
    void a_term_within_a_weekend_ends_after_it() {
        assertThat(term(1, Count.CALENDAR).lastDay(FRIDAY, BusinessCalendar.WEEKDAYS))
                .isEqualTo("2026-02-02");
    }

    @Test
    void a_term_is_of_a_day_to_a_year() {
        assertThatIllegalArgumentException().isThrownBy(() -> term(0, Count.CALENDAR));
        assertThatIllegalArgumentException().isThrownBy(() -> term(366, Count.BUSINESS));
    }

    @Property(tries = 300)
    void an_answer_is_due_after_the_question_on_a_business_day_and_never_late_by_the_calendar(
            @ForAll @IntRange(min = 4, max = 365) int days, @ForAll @IntRange(max = 800) int from) {
        LocalDate asked = FRIDAY.plusDays(from);
        LocalDate last = term(days, Count.CALENDAR).lastDay(asked, BusinessCalendar.WEEKDAYS);

        assertThat(last).isAfter(asked).isBeforeOrEqualTo(asked.plusDays(days));
        assertThat(BusinessCalendar.WEEKDAYS.isBusinessDay(last)).isTrue();
    }

    private static AnswerTerm term(int days, Count count) {
        return new AnswerTerm(days, count, "invented for tests");
    }
}
