package io.dunning.payer;

import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final TariffCode CODE = new TariffCode("T-1");

    @Test
    void a_price_holds_for_the_days_of_its_version_only() {
        Tariff tariff = new Tariff(
                Claims.INSURER,
                List.of(
                        version("2026", "2026-01-01", null, "42.00"),
                        version("2025", "2025-01-01", "2025-11-30", "40.00")));

        assertThat(tariff.expected(CODE, LocalDate.of(2025, 11, 30))).contains(eur("40.00"));
        assertThat(tariff.expected(CODE, LocalDate.of(2025, 12, 24))).isEmpty();
        assertThat(tariff.expected(CODE, LocalDate.of(2026, 1, 1))).contains(eur("42.00"));
        assertThat(tariff.expected(new TariffCode("T-2"), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void versions_that_overlap_are_refused() {
        assertThatThrownBy(() -> new Tariff(
                        Claims.INSURER,
                        List.of(
                                version("old", "2025-01-01", null, "40.00"),
                                version("new", "2026-01-01", null, "42.00"))))
                .hasMessageContaining("overlap");
    }

    @Test
    void a_code_prints_nothing_of_itself() {
        assertThat(CODE.toString()).doesNotContain("T-1");
        assertThat(Claims.line("1", "10.00", "8.00").toString()).doesNotContain("T-1");
    }

    private static Tariff.Version version(String name, String from, @Nullable String until, String price) {
        return new Tariff.Version(
                name,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                Map.of(CODE, eur(price)),
                "invented for tests");
    }
}
