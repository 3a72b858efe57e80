package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "NO,2027-05-17,false",
        "NO,2027-05-18,true",
        "IT,2026-04-06,false",
        "IT,2026-06-02,false",
        "FR,2026-07-14,false",
        "ES,2026-10-12,false",
        "US,2026-11-26,false",
        "IT,2026-07-14,true",
        "IT,2026-07-11,false",
        "DE,2026-11-01,false",
        "DE-BY,2026-01-06,false",
        "DE,2026-01-06,true"
    })
    void offices_are_closed_on_weekends_and_holidays(String code, LocalDate day, boolean open) {
        assertThat(Holidays.of(code).isBusinessDay(day)).isEqualTo(open);
    }

    @Test
    void a_deadline_on_a_holiday_moves_on() {
        assertThat(Holidays.of("NO").onOrAfter(LocalDate.of(2027, 5, 15))).isEqualTo("2027-05-18");
    }

    @Test
    void a_country_or_region_without_holidays_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of("QQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of("DE-QQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of("../IT"));
    }

    @Test
    void many_threads_get_the_same_answers() {
        Holidays calendar = Holidays.of("FR");
        LocalDate first = LocalDate.of(2015, 1, 1);

        long together = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> calendar.isBusinessDay(first.plusDays(i)))
                .count();

        long alone = IntStream.range(0, 10_000)
                .filter(i -> calendar.isBusinessDay(first.plusDays(i)))
                .count();
        assertThat(together).isEqualTo(alone).isBetween(6_700L, 7_000L);
    }
}
