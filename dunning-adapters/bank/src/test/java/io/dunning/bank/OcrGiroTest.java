package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OcrGiroTest {

    private final RecordingSink sink = new RecordingSink();

    private ImportReport read(String file) {
        return BankFiles.into(sink)
                .build()
                .read(
                        "payments.ocr",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)),
                        LocalDate.of(2027, 3, 2));
    }

    /** One amount: a type, øre with sign, and a KID. */
    private static String[] payment(int number, String type, long minor, String serial, String kid) {
        String items = String.format(
                Locale.ROOT,
                "NY09%s30%07d010327%s%s%017d%25s000000\nNY09%s31%07d00000000001234567890000000010327%s%022d",
                type,
                number,
                "26011" + serial,
                minor < 0 ? "-" : "0",
                Math.abs(minor),
                kid,
                type,
                number,
                number % 2 == 0 ? "00000000000" : "97100123459",
                0);
        boolean text = type.equals("20") || type.equals("21");
        return (text
                        ? items
                                + String.format(
                                        Locale.ROOT, "\nNY09%s32%07d%-40s%025d", type, number, "Sample words", 0)
                        : items)
                .split("\n");
    }

    private static List<String> assignment(long sum, String[]... payments) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "NY090020001234567000000186011117947%045d", 0));
        for (String[] payment : payments) {
            lines.addAll(List.of(payment));
        }
        lines.add(String.format(
                Locale.ROOT,
                "NY090088%08d%08d%017d010327010327010327%021d",
                payments.length,
                lines.size() + 1,
                sum,
                0));
        return lines;
    }

    @SafeVarargs
    private static String file(int transactions, long sum, List<String>... assignments) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "NY000010000080800000123000123450%048d", 0));
        for (List<String> assignment : assignments) {
            lines.addAll(assignment);
        }
        lines.add(
                String.format(Locale.ROOT, "NY000089%08d%08d%017d010327%033d", transactions, lines.size() + 1, sum, 0));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String good() {
        return file(
                2,
                174_950,
                assignment(
                        174_950,
                        payment(1, "10", 125_000, "00001", "0010017"),
                        payment(2, "16", 49_950, "00001", "0010025")));
    }

    @Test
    void a_lump_sum_is_a_line_and_its_payments_are_the_details_with_their_kid() {
        assertThat(good().lines()).allMatch(line -> line.length() == 80);

        ImportReport report = read(good());

        assertThat(report.isComplete()).isTrue();
        assertThat(report.format()).isEqualTo(BankFormat.OCR_GIRO);
        StatementHeader header = sink.statements.get(0).header();
        assertThat(header.type()).isEqualTo(StatementHeader.Type.ADVICE);
        assertThat(header.account().value()).isEqualTo("NO9386011117947");
        assertThat(header.id()).isEqualTo("ocr-0000123-010327-0000001-001234567");
        assertThat(sink.lines()).hasSize(1);
        assertThat(sink.line().amount()).isEqualTo(Amount.of("1749.50", "NOK"));
        assertThat(sink.line().bookedOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(sink.line().kind()).isEqualTo(Kind.PAYMENT);
        assertThat(sink.details())
                .extracting(BankDetail::paymentReferences)
                .containsExactly(List.of("0010017"), List.of("0010025"));
        assertThat(sink.details()).extracting(BankDetail::payerAccount).containsExactly("97100123459", "");
        assertThat(sink.details()).extracting(BankDetail::reference).doesNotHaveDuplicates();
    }

    @Test
    void a_credit_note_with_a_kid_is_taken_off_the_sum_and_a_line_of_its_own() {
        String file = file(
                2,
                100_000,
                assignment(
                        100_000,
                        payment(1, "10", 125_000, "00001", "0010017"),
                        payment(2, "10", -25_000, "00001", "0010025")));

        assertThat(read(file).isComplete()).isTrue();

        assertThat(sink.lines()).extracting(BankLine::kind).containsExactly(Kind.PAYMENT, Kind.RETURN);
        assertThat(sink.lines()).extracting(line -> line.amount().minor()).containsExactly(125_000L, -25_000L);
    }

    @Test
    void a_reversed_card_purchase_is_added_to_the_sum_and_taken_back() {
        String file = file(1, 25_000, assignment(25_000, payment(1, "20", 25_000, "00001", "")));

        assertThat(read(file).isComplete()).isTrue();

        assertThat(sink.line().kind()).isEqualTo(Kind.RETURN);
        assertThat(sink.details().get(0).text()).isEqualTo("Sample words");
        assertThat(sink.details().get(0).paymentReferences()).isEmpty();
    }

    @Test
    void lump_sums_of_a_day_are_told_apart_by_their_serial_number() {
        String file = file(
                2,
                200,
                assignment(200, payment(1, "10", 100, "00001", "0010017"), payment(2, "10", 100, "00002", "0010025")));

        read(file);

        assertThat(sink.lines()).hasSize(2).extracting(BankLine::reference).doesNotHaveDuplicates();
    }

    @Test
    void the_same_file_gives_the_same_names() {
        RecordingSink first = new RecordingSink();
        first.statements.addAll(readAll(good()));

        read(good());

        assertThat(sink.statements).isEqualTo(first.statements);
    }

    private static List<RecordingSink.Statement> readAll(String file) {
        OcrGiroTest other = new OcrGiroTest();
        other.read(file);
        return other.sink.statements;
    }

    @Test
    void an_assignment_whose_sum_or_count_differs_is_set_aside_and_the_others_taken_in() {
        String file = file(
                2,
                125_000 + 49_951,
                assignment(49_951, payment(1, "10", 49_950, "00001", "0010025")),
                assignment(125_000, payment(1, "10", 125_000, "00002", "0010017")));

        ImportReport report = read(file);

        assertThat(report.quarantined())
                .extracting(Quarantined::statement, Quarantined::fault)
                .containsExactly(Tuple.tuple(1, StatementFault.TOTALS_DIFFER));
        assertThat(sink.lines()).hasSize(1);
    }

    @Test
    void a_file_whose_totals_differ_is_refused_as_a_whole() {
        String file = file(3, 125_000, assignment(125_000, payment(1, "10", 125_000, "00001", "0010017")));

        assertThat(read(file).refused()).isEqualTo(FileFault.TOTALS_DIFFER);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_is_refused_as_a_whole() {
        assertThat(read(good().substring(0, 300)).refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(read("NY0000").refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void letters_in_amounts_and_days_that_are_none_are_set_aside() {
        assertThat(read(good().replace("0000000000125000 ", "00000000001250O0 "))
                        .quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(StatementFault.BAD_FIELD);
        assertThat(read(good().replace("NY09103000000010103", "NY09103000000013103")
                                .replace("3103272", "3102272"))
                        .quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(StatementFault.BAD_DATE);
    }

    @Test
    void items_of_different_transactions_are_set_aside() {
        ImportReport report = read(good().replace("NY0910310000001", "NY0910310000007"));

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(StatementFault.BAD_FIELD);
    }

    @Test
    void assignments_of_other_services_are_passed_over() {
        String file = good().replace("NY090020", "NY210020").replace("NY090088", "NY210088");

        ImportReport report = read(file);

        assertThat(report.isComplete()).isTrue();
        assertThat(sink.statements).isEmpty();
    }
}
