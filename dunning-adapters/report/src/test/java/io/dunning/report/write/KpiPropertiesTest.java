package io.dunning.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.RecordedEvent;
import io.dunning.report.HostFigures;
import io.dunning.report.Kpi;
import io.dunning.report.KpiTable;
import io.dunning.report.KpiValue;
import io.dunning.report.Quantity;
import io.dunning.report.ReportPeriod;
import io.dunning.report.ReportSettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of the figures whatever happened to the cases. */
class KpiPropertiesTest {

    @Property(tries = 300)
    void every_figure_is_what_the_words_of_its_formula_say(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int month) {
        List<List<RecordedEvent>> histories = SomeCases.of(seed, 6);
        ReportPeriod period = ReportPeriod.of(YearMonth.of(2026, month));

        assertThat(shown(table(histories, period)))
                .isEqualTo(shown(NaiveKpis.of(histories, period.from(), period.to())));
    }

    /** A property over cases to which nothing happens would say nothing. */
    @Example
    void the_cases_give_every_figure_something_to_count() {
        Set<Kpi> counted = EnumSet.noneOf(Kpi.class);
        for (long seed = 1; seed <= 20; seed++) {
            for (int month = 1; month <= 6; month++) {
                table(SomeCases.of(seed, 6), ReportPeriod.of(YearMonth.of(2026, month))).values().stream()
                        .filter(v -> v.isKnown() && number(v.numerator()) != 0)
                        .forEach(v -> counted.add(v.kpi()));
            }
        }

        assertThat(Stream.of(Kpi.values()).filter(k -> !k.needsHost() && k != Kpi.PAPER_SAVED))
                .isSubsetOf(counted);
    }

    @Property(tries = 100)
    void the_order_of_the_cases_does_not_matter(@ForAll long seed) {
        List<List<RecordedEvent>> histories = SomeCases.of(seed, 8);
        List<List<RecordedEvent>> shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, new Random(seed));
        ReportPeriod period = ReportPeriod.of(YearMonth.of(2026, 4));

        assertThat(table(shuffled, period)).isEqualTo(table(histories, period));
    }

    @Property(tries = 100)
    void a_month_that_is_over_never_changes(@ForAll long seed) {
        List<List<RecordedEvent>> histories = SomeCases.of(seed, 6);
        ReportPeriod april = ReportPeriod.of(YearMonth.of(2026, 4));
        List<List<RecordedEvent>> asTheyWere = histories.stream()
                .map(h -> h.stream()
                        .filter(e -> !e.event().on().isAfter(april.to()))
                        .toList())
                .filter(h -> !h.isEmpty())
                .toList();

        assertThat(table(histories, april)).isEqualTo(table(asTheyWere, april));
    }

    /** Whatever is counted on its own day, or in the period in which its time ended, is counted in exactly one month. */
    @Property(tries = 100)
    void the_months_add_up_to_their_quarter(@ForAll long seed) {
        List<List<RecordedEvent>> histories = SomeCases.of(seed, 6);
        Map<String, List<Long>> months = new TreeMap<>();
        for (int month = 2; month <= 4; month++) {
            for (KpiValue value :
                    table(histories, ReportPeriod.of(YearMonth.of(2026, month))).values()) {
                if (isAdditive(value.kpi())) {
                    List<Long> sums = months.computeIfAbsent(key(value), k -> new ArrayList<>(List.of(0L, 0L)));
                    sums.set(0, sums.get(0) + number(value.numerator()));
                    sums.set(1, sums.get(1) + number(value.denominator()));
                }
            }
        }
        ReportPeriod quarter = new ReportPeriod(
                YearMonth.of(2026, 2).atDay(1), YearMonth.of(2026, 4).atEndOfMonth());
        Map<String, List<Long>> whole = table(histories, quarter).values().stream()
                .filter(v -> isAdditive(v.kpi()))
                .collect(Collectors.toMap(
                        KpiPropertiesTest::key, v -> List.of(number(v.numerator()), number(v.denominator()))));

        assertThat(new TreeMap<>(whole)).isEqualTo(months);
    }

    private static boolean isAdditive(Kpi kpi) {
        return switch (kpi) {
            case RECOVERY_AMOUNT,
                    RECOVERY_COUNT,
                    LIQUIDATION_90,
                    COLLECTED,
                    NOTICES,
                    CONTACT_INTENSITY,
                    RIGHT_PARTY,
                    PROMISE_RATE,
                    PROMISE_KEPT,
                    DISPUTE_RATE,
                    DISPUTE_UPHELD,
                    WRONG_NOTICE,
                    COMPLAINT_RATE,
                    FIRST_CONTACT,
                    FORWARDED_ENQUIRIES,
                    DIGITAL_FIRST,
                    PAPER_AVOIDED,
                    COST,
                    COST_TO_COLLECT,
                    NET_GAIN -> true;
            case NET_COLLECTION,
                    CEI,
                    OPEN,
                    AGED,
                    AGED_OVER_90,
                    ROLL,
                    EXPIRED,
                    PLAN_DEFAULT,
                    FORWARDED_CASES,
                    PAPER_SAVED,
                    CO2_AVOIDED,
                    DSO,
                    NET_DAYS_IN_AR,
                    POS_CASH,
                    CASH_COLLECTION,
                    BAD_DEBT,
                    CHARITY,
                    CONVERSION,
                    SERVICE_LEVEL,
                    ABANDONMENT,
                    ANSWER_SPEED,
                    OCCUPANCY,
                    HANDLING_TIME,
                    POST_IN_TIME -> false;
        };
    }

    private static KpiTable table(List<List<RecordedEvent>> histories, ReportPeriod period) {
        return KpiTable.of(period, histories.stream(), ReportSettings.USUAL, HostFigures.NONE);
    }

    private static Map<String, String> shown(KpiTable table) {
        Map<String, String> shown = new TreeMap<>();
        for (KpiValue value : table.values()) {
            if (!value.kpi().needsHost() && value.kpi() != Kpi.PAPER_SAVED) {
                shown.put(key(value), number(value.numerator()) + " ÷ " + number(value.denominator()));
            }
        }
        return shown;
    }

    private static Map<String, String> shown(Map<String, long[]> naive) {
        Map<String, String> shown = new TreeMap<>();
        naive.forEach((key, sums) -> shown.put(key, sums[0] + " ÷ " + sums[1]));
        return shown;
    }

    private static String key(KpiValue value) {
        String currency = value.currency() == null ? "" : value.currency().getCurrencyCode();
        return value.kpi() + "|" + value.part() + "|" + currency;
    }

    private static long number(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.number();
    }
}
