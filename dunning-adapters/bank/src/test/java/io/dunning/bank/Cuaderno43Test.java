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
import org.junit.jupiter.api.Test;

class Cuaderno43Test {

    private final RecordingSink sink = new RecordingSink();

    private ImportReport read(String file) {
        return BankFiles.into(sink)
                .build()
                .read(
                        "extracto.n43",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)),
                        LocalDate.of(2027, 3, 2));
    }

    private static String head(String account, long opening) {
        return String.format(
                Locale.ROOT,
                "1100120345%s270301270301%s%014d9783%-26s   ",
                account,
                opening < 0 ? "1" : "2",
                Math.abs(opening),
                "CLINICA EJEMPLO");
    }

    private static String booking(String item, long minor, String reference) {
        return String.format(
                Locale.ROOT,
                "22    0345270301270301%s001%s%014d%010d%012d%s",
                item,
                minor < 0 ? "1" : "2",
                Math.abs(minor),
                0,
                0,
                reference);
    }

    private static String end(String account, int debits, long out, int credits, long in, long closing) {
        return String.format(
                Locale.ROOT,
                "3300120345%s%05d%014d%05d%014d%s%014d978    ",
                account,
                debits,
                out,
                credits,
                in,
                closing < 0 ? "1" : "2",
                Math.abs(closing));
    }

    private static String file(String... records) {
        List<String> all = new ArrayList<>(List.of(records));
        all.add(String.format(Locale.ROOT, "88%s%06d", "9".repeat(18), records.length));
        return String.join("\r\n", all) + "\r\n";
    }

    private static final String ACCOUNT = "0000067890";

    private static String good() {
        return file(
                head(ACCOUNT, 100_000),
                booking("02", 25_000, "0000000RF18539X0"),
                "2301" + String.format(Locale.ROOT, "%-38s%-38s", "PAGO DE MUESTRA", "FACTURA 7"),
                "2401840" + "00000000027500",
                booking("14", -5_000, "0000000000000000"),
                booking("17", -300, "0000000000000000"),
                end(ACCOUNT, 2, 5_300, 1, 25_000, 119_700));
    }

    @Test
    void a_statement_is_read_with_its_iban_balances_and_lines() {
        ImportReport report = read(good());

        assertThat(report.isComplete()).isTrue();
        assertThat(report.format()).isEqualTo(BankFormat.CUADERNO_43);
        StatementHeader header = sink.statements.get(0).header();
        assertThat(header.type()).isEqualTo(StatementHeader.Type.STATEMENT);
        assertThat(header.account().value()).isEqualTo("ES0700120345030000067890");
        assertThat(header.opening()).isEqualTo(Amount.of("1000.00", "EUR"));
        assertThat(sink.statements.get(0).closing()).isEqualTo(Amount.of("1197.00", "EUR"));
        assertThat(sink.lines()).extracting(BankLine::kind).containsExactly(Kind.PAYMENT, Kind.RETURN, Kind.OTHER);
        BankDetail detail = sink.details().get(0);
        assertThat(detail.text()).isEqualTo("PAGO DE MUESTRA FACTURA 7");
        assertThat(detail.paymentReferences()).containsExactly("0000000RF18539X0");
        assertThat(sink.details().get(1).paymentReferences()).isEmpty();
    }

    @Test
    void equal_bookings_of_a_day_stay_as_many_as_they_are_in_every_file() {
        String one = booking("02", 3_615, "0000000000000000");
        String file = file(head(ACCOUNT, 0), one, one, end(ACCOUNT, 0, 0, 2, 7_230, 7_230));

        read(file);
        read(file.replace("CLINICA EJEMPLO", "OTRO  NOMBRE   "));

        assertThat(sink.statements).hasSize(2);
        assertThat(sink.statements.get(0).lines())
                .isEqualTo(sink.statements.get(1).lines());
        assertThat(sink.statements.get(0).lines())
                .extracting(BankLine::reference)
                .doesNotHaveDuplicates();
        assertThat(sink.ids()).doesNotHaveDuplicates();
    }

    @Test
    void several_accounts_stand_each_for_itself() {
        String other = "0000000111";
        String file = file(
                head(ACCOUNT, 0),
                booking("02", 100, "0000000000000000"),
                end(ACCOUNT, 0, 0, 1, 100, 101),
                head(other, 0),
                booking("02", 100, "0000000000000000"),
                end(other, 0, 0, 1, 100, 100));

        ImportReport report = read(file);

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(StatementFault.BALANCES_DIFFER);
        assertThat(sink.statements).hasSize(1);
    }

    @Test
    void counts_and_sums_that_differ_are_set_aside() {
        String file = file(head(ACCOUNT, 0), booking("02", 100, "0000000000000000"), end(ACCOUNT, 0, 0, 2, 100, 100));

        assertThat(read(file).quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(StatementFault.TOTALS_DIFFER);
    }

    @Test
    void a_file_header_is_passed_over_and_a_count_with_the_end_record_is_right_too() {
        String counted = good().replace("9".repeat(18) + "000007", "9".repeat(18) + "000008");

        assertThat(read("000012270301\r\n" + good()).isComplete()).isTrue();
        assertThat(read(counted).isComplete()).isTrue();
    }

    @Test
    void a_file_without_its_end_or_with_another_count_is_refused() {
        String good = good();

        assertThat(read(good.substring(0, good.indexOf("\r\n88"))).refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(read(good.replace("9".repeat(18) + "000007", "9".repeat(18) + "000005"))
                        .refused())
                .isEqualTo(FileFault.TOTALS_DIFFER);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void days_amounts_currencies_and_records_that_are_none_are_set_aside() {
        faulty("270301270301" + "14", "270230270301" + "14", StatementFault.BAD_DATE);
        faulty("00000000005000", "0000000000500O", StatementFault.BAD_FIELD);
        faulty("978", "999", StatementFault.BAD_CURRENCY);
        faulty("2301", "2901", StatementFault.BAD_FIELD);
        faulty("33001203450000067890", "33001203450000067899", StatementFault.BAD_FIELD);
    }

    private void faulty(String was, String is, StatementFault fault) {
        assertThat(good()).contains(was);
        assertThat(read(good().replace(was, is)).quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(fault);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void a_record_of_more_than_80_characters_is_no_cuaderno() {
        assertThat(read(good().replace("FACTURA 7", "FACTURA 7 Y MAS DE LO QUE CABE EN EL CAMPO Y EN LA LINEA"))
                        .refused())
                .isEqualTo(FileFault.MALFORMED);
    }
}
