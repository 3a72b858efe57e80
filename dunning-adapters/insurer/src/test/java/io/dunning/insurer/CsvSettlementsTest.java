package io.dunning.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.insurer.SettlementReport.Fate;
import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.Adjustment;
import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.Liability;
import io.dunning.payer.Settlement;
import io.dunning.payer.Settlement.Deduction;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementLine;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvSettlementsTest {

    private static final String HEADER = "Volante;Linea;Fecha;Asegurado;Codigo;Importe;Abonado;Copago;Motivo\n";
    private static final String FIRST = "C1;L1;02/03/2026;Nombre Inventado;T-1;1.100,00;1.000,00;20,00;B1\n";
    private static final String SECOND = "C1;L2;03/03/2026;Nombre Inventado;T-2;50,00;50,00;;\n";

    private final List<Settlement> taken = new ArrayList<>();
    private final SettlementRegister register = new MemorySettlementRegister();

    static CsvMapping mapping(Charset charset) {
        return new CsvMapping(
                ';',
                charset,
                true,
                "dd/MM/uuuu",
                Map.of(
                        "Volante", CsvColumn.CLAIM,
                        "Linea", CsvColumn.LINE,
                        "Fecha", CsvColumn.SERVICE_ON,
                        "Codigo", CsvColumn.CODE,
                        "Importe", CsvColumn.BILLED,
                        "Abonado", CsvColumn.PAID,
                        "Copago", CsvColumn.PATIENT_SHARE,
                        "Motivo", CsvColumn.REASON),
                Set.of("Asegurado"),
                Map.of("B1", new CsvMapping.Meaning(AdjustmentReason.TARIFF, Liability.UNSTATED)));
    }

    private static CsvDelivery delivery(byte[] bytes, String paid, Deduction... deductions) {
        return new CsvDelivery(
                () -> new ByteArrayInputStream(bytes),
                new PersonId("insurer-1"),
                new CreditorId("coast", "clinic"),
                new SettlementId("LIQ-2026-04"),
                LocalDate.of(2026, 4, 20),
                Amount.of(paid, "EUR"),
                List.of(deductions));
    }

    private SettlementReport read(String csv, String paid, Deduction... deductions) {
        return new CsvSettlements(mapping(StandardCharsets.UTF_8), register)
                .read(delivery(csv.getBytes(StandardCharsets.UTF_8), paid, deductions), taken::add);
    }

    @Test
    void a_settlement_is_read_by_its_mapping_and_names_stay_at_the_door() {
        SettlementReport report = read(HEADER + FIRST + SECOND, "1050.00");

        assertThat(report.count(Fate.HANDED_OVER)).isEqualTo(1);
        SettlementLine first = taken.get(0).lines().get(0);
        assertThat(first.line()).hasToString("L1");
        assertThat(first.serviceOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.billed()).isEqualTo(eur("1100.00"));
        assertThat(first.adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentReason.PATIENT_SHARE, Liability.PATIENT, eur("20.00"), "", ""),
                        new Adjustment(AdjustmentReason.TARIFF, Liability.UNSTATED, eur("80.00"), "", "B1"));
        assertThat(taken.toString() + first + first.adjustments()).doesNotContain("Inventado");
    }

    @Test
    void tax_withheld_at_source_is_a_deduction() {
        read(HEADER + SECOND, "42.50", new Deduction("IRPF", "", eur("7.50")));

        assertThat(taken.get(0).paid()).isEqualTo(eur("42.50"));
    }

    @Test
    void a_difference_without_a_reason_or_with_an_unknown_one_is_kept_as_such() {
        read(HEADER + "C1;L1;;x;T-1;50,00;40,00;;\nC1;L2;;x;T-1;50,00;40,00;;Z9\n", "80.00");

        assertThat(taken.get(0).lines())
                .flatExtracting(SettlementLine::adjustments)
                .extracting(Adjustment::reason)
                .containsExactly(AdjustmentReason.NOT_STATED, AdjustmentReason.OTHER);
    }

    @Test
    void a_row_below_zero_takes_an_earlier_answer_back() {
        read(HEADER + SECOND + "C0;L9;;x;T-1;-50,00;-40,00;-10,00;\n", "10.00");

        assertThat(taken.get(0).lines().get(1).kind()).isEqualTo(SettlementLine.Kind.REVERSAL);
    }

    @Test
    void the_same_settlement_is_handed_over_once_and_another_content_is_set_aside() {
        read(HEADER + SECOND, "50.00");

        assertThat(read("\uFEFF" + HEADER + "\n" + SECOND, "50.00").count(Fate.KNOWN))
                .isEqualTo(1);
        assertThat(read(HEADER + SECOND.replace("L2", "L3"), "50.00")
                        .entries()
                        .get(0)
                        .faults())
                .extracting(SettlementFault::reason)
                .containsExactly(Reason.CONTENT_DIFFERS);
        assertThat(taken).hasSize(1);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments(SECOND.replace("C1", ""), Reason.BAD_KEY),
                arguments(SECOND.replace("C1", "=1+1"), Reason.BAD_KEY),
                arguments(SECOND.replace("L2", "<script>"), Reason.BAD_KEY),
                arguments(SECOND.replace("T-2", "T 2"), Reason.BAD_KEY),
                arguments(SECOND.replace("03/03/2026", "31/02/2026"), Reason.BAD_DATE),
                arguments(SECOND.replace("03/03/2026", "2026-03-03"), Reason.BAD_DATE),
                arguments(SECOND.replace("03/03/2026", "3/3/26"), Reason.BAD_DATE),
                arguments(SECOND.replace("03/03/2026", "03/03/2999"), Reason.BAD_DATE),
                arguments(SECOND.replace("50,00;50,00", "50.00;50,00"), Reason.BAD_AMOUNT),
                arguments(SECOND.replace("50,00;50,00", ";50,00"), Reason.MISSING),
                arguments(SECOND.replace("50,00;50,00", "50,00;-50,00"), Reason.WRONG_SIGN),
                arguments(SECOND.replace("50,00;50,00;", "50,00;40,00;-10,00"), Reason.WRONG_SIGN),
                arguments(SECOND.replace("50,00;50,00;;", "50,00;40,00;;a b"), Reason.BAD_KEY),
                arguments("C1;L1;x\n", Reason.WRONG_WIDTH),
                arguments(SECOND.replace("\n", ";more\n"), Reason.WRONG_WIDTH));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void a_bad_row_refuses_the_settlement_with_its_line(String row, Reason reason) {
        SettlementReport report = read(HEADER + FIRST + row, "1050.00");

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.place()).isEqualTo(3);
            assertThat(fault.sentence()).doesNotContain("Inventado").doesNotContain("script");
        });
        assertThat(taken).isEmpty();
    }

    @Test
    void all_bad_rows_are_named_at_once() {
        String bad = SECOND.replace("C1", "");

        assertThat(read(HEADER + bad + FIRST + bad, "1050.00").faults())
                .extracting(SettlementFault::place)
                .containsExactly(2L, 4L);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("", Reason.EMPTY),
                arguments(HEADER.replace("Motivo", "Diagnostico") + SECOND, Reason.WRONG_HEADER),
                arguments(HEADER.replace("Motivo", "C\u043Edigo") + SECOND, Reason.WRONG_HEADER),
                arguments(HEADER.replace("Motivo", "Linea") + SECOND, Reason.WRONG_HEADER),
                arguments(HEADER.replace(";Motivo", "") + SECOND, Reason.WRONG_HEADER),
                arguments(HEADER + "\"" + SECOND, Reason.BROKEN_QUOTES),
                arguments(HEADER + "x".repeat(200_000), Reason.BROKEN_QUOTES),
                arguments(HEADER + SECOND, Reason.SETTLEMENT_OUT_OF_BALANCE));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void a_bad_file_is_refused(String csv, Reason reason) {
        SettlementReport report = read(csv, "49.99");

        assertThat(report.faults()).extracting(SettlementFault::reason).containsExactly(reason);
        assertThat(taken).isEmpty();
    }

    @Test
    void bytes_of_another_character_set_are_never_guessed() {
        byte[] latin = (HEADER + SECOND.replace("Nombre", "Mu\u00F1oz")).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new CsvSettlements(mapping(StandardCharsets.UTF_8), register)
                        .read(delivery(latin, "50.00"), taken::add)
                        .faults())
                .extracting(SettlementFault::reason)
                .containsExactly(Reason.WRONG_ENCODING);
        assertThat(new CsvSettlements(mapping(StandardCharsets.ISO_8859_1), register)
                        .read(delivery(latin, "50.00"), taken::add)
                        .count(Fate.HANDED_OVER))
                .isEqualTo(1);
    }

    @Test
    void trouble_of_the_source_reaches_the_caller() {
        CsvDelivery broken = new CsvDelivery(
                () -> {
                    throw new IOException("gone");
                },
                new PersonId("insurer-1"),
                new CreditorId("coast", "clinic"),
                new SettlementId("LIQ-1"),
                LocalDate.of(2026, 4, 20),
                eur("1.00"),
                List.of());

        assertThatThrownBy(() -> new CsvSettlements(mapping(StandardCharsets.UTF_8), register).read(broken, taken::add))
                .isInstanceOf(UnreadableSettlement.class)
                .hasMessageContaining("LIQ-1");
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,50', true, EUR, 123450",
        "'1234,50', true, EUR, 123450",
        "'1234', true, EUR, 123400",
        "'-0,01', true, EUR, -1",
        "'1,234.50', false, EUR, 123450",
        "'1.234', true, JPY, 1234",
        "'1,234', true, KWD, 1234"
    })
    void an_amount_reads_one_way_only(String cell, boolean comma, String currency, long minor) {
        CurrencyUnit unit = Monetary.getCurrency(currency);

        assertThat(CsvAmounts.read(cell, comma, unit)).isEqualTo(Amount.ofMinor(minor, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234', true",
        "'1,234', false",
        "'1,5', true",
        "'10,005', true",
        "'1e2', true",
        "'+5', true",
        "'5,', true",
        "',50', true",
        "'12.34,50', true",
        "'1.2345,00', true",
        "'\u0661\u0662,00', true",
        "'NaN', true",
        "'0x10', true",
        "'1_000', true",
        "'99999999999999999,00', true"
    })
    void what_could_be_read_two_ways_or_none_is_no_amount(String cell, boolean comma) {
        assertThat(CsvAmounts.read(cell, comma, Monetary.getCurrency("EUR"))).isNull();
    }

    @Test
    void a_mapping_that_reads_and_drops_one_header_or_lacks_an_amount_is_refused() {
        CsvMapping good = mapping(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new CsvMapping(
                        ';',
                        good.charset(),
                        true,
                        "dd/MM/uuuu",
                        Map.of("Volante", CsvColumn.CLAIM),
                        Set.of(),
                        Map.of()))
                .hasMessageContaining("BILLED");
        assertThatThrownBy(() -> new CsvMapping(
                        ';', good.charset(), true, "dd/MM/uuuu", good.columns(), Set.of("Codigo"), Map.of()))
                .hasMessageContaining("mapped and dropped");
        assertThatThrownBy(() ->
                        new CsvMapping(';', good.charset(), true, "dd/MM/yyyy", good.columns(), Set.of(), Map.of()))
                .hasMessageContaining("uuuu");
    }

    private static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }
}
