package io.dunning.report.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void an_axis_reaches_its_highest_value_in_few_round_steps() {
        for (long max = 1; max < 3_000_000; max = max * 3 / 2 + 1) {
            Scale scale = Scale.upTo(max);

            assertThat(scale.top()).isGreaterThanOrEqualTo(max).isLessThan(max * 2 + 4);
            assertThat(scale.steps()).isBetween(1, 5);
        }
    }

    @Test
    void a_chart_says_what_it_shows_in_its_language_and_escapes_it() {
        Bars bars = new Bars("b", "A < B", List.of(new Bars.Bar("x & y", 1200, "1.200", "#1f4e79")));

        String svg = bars.svg(new ChartWords(Locale.ITALIAN, "Sotto."));

        assertThat(svg)
                .contains("<title id=\"b-t\">A &lt; B</title>", "<desc id=\"b-d\">Sotto.</desc>", "x &amp; y", "1.200")
                .doesNotContain("A < B");
        assertThat(months(1).svg(new ChartWords(Locale.ITALIAN, "Sotto."))).contains(">mag 2026<", ">1.500<");
        assertThat(months(1).svg()).contains(">May 2026<", ">1,500<");
    }

    @Test
    void a_long_legend_goes_on_in_a_further_line() {
        assertThat(months(4).svg()).contains("viewBox=\"0 0 960 300\"");
        assertThat(months(12).svg()).contains("viewBox=\"0 0 960 320\"");
    }

    @Test
    void a_curve_ends_where_its_days_do() {
        Curves curves = new Curves(
                "c",
                "Paid off",
                30,
                "days",
                List.of(
                        new Curves.Curve("April", List.of(new BigDecimal("12.5"), new BigDecimal("40.0"))),
                        new Curves.Curve("May", List.of(new BigDecimal("80.0")))));

        String svg = curves.svg(ChartWords.ENGLISH);

        assertThat(svg)
                .contains(">60 days<", ">80 %<", "stroke-dasharray=\"7 4\"")
                .doesNotContain("NaN");
    }

    private static MonthBars months(int series) {
        return new MonthBars(
                "m",
                "Messages",
                List.of(MAY),
                IntStream.range(0, series)
                        .mapToObj(i -> new MonthBars.Series("channel " + i, "#1f4e79", Map.of(MAY, 1500)))
                        .toList());
    }
}
