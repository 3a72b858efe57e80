package io.dunning.report;

import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KpiValueTest {

    @Test
    void nothing_of_nothing_is_not_known() {
        KpiValue value = KpiValue.ofCounts(Kpi.COMPLAINT_RATE, "", 0, 0);

        assertThat(value.isKnown()).isFalse();
        assertThat(value.value()).isEmpty();
    }

    @Test
    void nothing_of_something_is_nought() {
        assertThat(KpiValue.ofCounts(Kpi.COMPLAINT_RATE, "", 0, 4).value().orElseThrow())
                .isEqualTo("0.00");
    }

    @Test
    void each_unit_rounds_half_to_even() {
        assertThat(KpiValue.ofCounts(Kpi.COMPLAINT_RATE, "", 1, 3).value().orElseThrow())
                .isEqualTo("333.33");
        assertThat(KpiValue.ofCounts(Kpi.DISPUTE_RATE, "", 1, 16).value().orElseThrow())
                .isEqualTo("6.2");
        assertThat(KpiValue.ofCounts(Kpi.DISPUTE_RATE, "", 3, 16).value().orElseThrow())
                .isEqualTo("18.8");
        assertThat(KpiValue.ofCounts(Kpi.CONTACT_INTENSITY, "", 1, 45).value().orElseThrow())
                .isEqualTo("0.67");
        assertThat(KpiValue.ofMoney(Kpi.COST_TO_COLLECT, "", EUR, 7, 10_000)
                        .value()
                        .orElseThrow())
                .isEqualTo("0.0007");
    }

    @Test
    void a_total_is_what_it_is() {
        assertThat(KpiValue.total(Kpi.COLLECTED, eur("12.50")).value().orElseThrow())
                .isEqualTo("12.50");
        assertThat(KpiValue.total(Kpi.NOTICES, 0).value().orElseThrow()).isEqualTo("0");
    }

    @Test
    void every_figure_says_how_it_is_worked_out() {
        Set<String> codes = new HashSet<>();
        for (Kpi kpi : Kpi.values()) {
            assertThat(kpi.numerator()).as(kpi.code()).isNotBlank();
            assertThat(kpi.window()).as(kpi.code()).isNotBlank();
            assertThat(kpi.denominator().isEmpty())
                    .as(kpi.code())
                    .isEqualTo(kpi.unit().isTotal());
            assertThat(codes.add(kpi.code())).isTrue();
        }
    }

    @Test
    void without_figures_of_the_host_what_needs_them_is_not_known() {
        KpiTable table = Told.of(HostFigures.NONE);

        assertThat(table.values().stream().filter(v -> v.kpi().needsHost())).noneMatch(KpiValue::isKnown);
    }

    @Test
    void figures_of_the_host_are_taken_as_they_are() {
        HostFigures host = HostFigures.NONE
                .with(HostFigure.CALLS_IN_TIME, 80)
                .with(HostFigure.CALLS_LATE, 20)
                .with(HostFigure.BILLED_SALES, eur("310.00"));
        KpiTable table = Told.of(host);

        assertThat(table.value(Kpi.SERVICE_LEVEL).value().orElseThrow()).isEqualTo("80.0");
        assertThat(table.value(Kpi.DSO, EUR).value().orElseThrow())
                .as("100 open for 31 days")
                .isEqualTo("10.0");
        assertThatThrownBy(() -> HostFigures.NONE.with(HostFigure.CALLS, eur("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CALLS");
        assertThatThrownBy(() -> HostFigures.NONE.with(HostFigure.BAD_DEBT, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BAD_DEBT");
    }
}
