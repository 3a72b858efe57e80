package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvStatementTest {

    private static final BankAccountId ACCOUNT = new BankAccountId("IT60X0542811101000000123456");

    private final RecordingSink sink = new RecordingSink();

    private static CsvMapping.Settings italian() {
        return CsvMapping.of(ACCOUNT, "EUR")
                .decimalSeparator(',')
                .groupingSeparator('.')
                .bookedOn("Data", "dd/MM/yyyy")
                .signedAmount("Importo")
                .texts("Causale");
    }

    @Test
    void a_cell_that_swallows_the_file_is_refused() {
        ImportReport report =
                read(italian(), "Data;Importo;Causale\n01/03/2027;1,00;\"" + "x".repeat(300_000) + "\"\n");

        assertThat(report.refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(sink.statements).isEmpty();
    }

    private ImportReport read(CsvMapping.Settings mapping, String file) {
        return read(mapping, file, StandardCharsets.UTF_8);
    }

    private ImportReport read(CsvMapping.Settings mapping, String file, Charset charset) {
        return BankFiles.into(sink)
                .csv(mapping.build())
                .build()
                .read("banca.csv", new ByteArrayInputStream(file.getBytes(charset)), LocalDate.of(2027, 3, 2));
    }

    private void setAside(CsvMapping.Settings mapping, String file, StatementFault fault) {
        assertThat(read(mapping, file).quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(fault);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void without_balances_the_file_is_an_advice() {
        ImportReport report = read(
                italian(),
                "Data;Importo;Causale;Altro\r\n01/03/2027;1.234,50;\"=saldo; fattura 7\";x\r\n01/03/2027;-5,00;spese;y\r\n");

        assertThat(report.isComplete()).isTrue();
        assertThat(sink.statements.get(0).header().type()).isEqualTo(StatementHeader.Type.ADVICE);
        assertThat(sink.lines()).extracting(BankLine::kind).containsExactly(Kind.PAYMENT, Kind.OTHER);
        assertThat(sink.line().amount()).isEqualTo(Amount.of("1234.50", "EUR"));
        assertThat(sink.details()).extracting(BankDetail::text).containsExactly("=saldo; fattura 7", "spese");
    }

    @Test
    void with_balances_the_file_is_a_statement_that_must_add_up_row_by_row() {
        CsvMapping.Settings mapping = italian().balance("Saldo");
        String header = "Data;Importo;Causale;Saldo\n";

        assertThat(read(mapping, header + "01/03/2027;10,00;a;110,00\n02/03/2027;5,00;b;115,00\n")
                        .isComplete())
                .isTrue();
        assertThat(read(
                                italian().balance("Saldo").newestFirst(),
                                header + "02/03/2027;5,00;b;115,00\n01/03/2027;10,00;a;110,00\n")
                        .isComplete())
                .isTrue();

        assertThat(sink.statements).hasSize(2);
        assertThat(sink.statements.get(0).header().opening()).isEqualTo(Amount.of("100.00", "EUR"));
        assertThat(sink.statements.get(1).closing()).isEqualTo(Amount.of("115.00", "EUR"));
        assertThat(sink.statements.get(1).lines())
                .extracting(BankLine::reference)
                .containsExactlyElementsOf(sink.statements.get(0).lines().stream()
                        .map(BankLine::reference)
                        .toList());
        sink.statements.clear();
        setAside(
                mapping,
                header + "01/03/2027;10,00;a;110,00\n02/03/2027;5,00;b;114,00\n",
                StatementFault.BALANCES_DIFFER);
        setAside(mapping, header, StatementFault.NO_OPENING_BALANCE);
    }

    @Test
    void two_columns_or_words_tell_the_sign() {
        CsvMapping.Settings columns =
                CsvMapping.of(ACCOUNT, "EUR").bookedOn("day", "yyyy-MM-dd").amountInAndOut("in", "out");
        CsvMapping.Settings words = CsvMapping.of(ACCOUNT, "EUR")
                .bookedOn("day", "yyyy-MM-dd")
                .amountWithWords("amount", "way", Set.of("C"), Set.of("D"));

        read(columns, "day;in;out\n2027-03-01;5.00;\n2027-03-01;;7.00\n");
        read(words, "day;amount;way\n2027-03-01;5.00;C\n2027-03-01;7.00;D\n");

        assertThat(sink.lines()).extracting(line -> line.amount().minor()).containsExactly(500L, -700L, 500L, -700L);
        sink.statements.clear();
        setAside(columns, "day;in;out\n2027-03-01;5.00;7.00\n", StatementFault.BAD_AMOUNT);
        setAside(words, "day;amount;way\n2027-03-01;5.00;X\n", StatementFault.BAD_FIELD);
    }

    @Test
    void references_and_payers_are_taken_from_their_columns() {
        CsvMapping.Settings mapping = CsvMapping.of(ACCOUNT, "EUR")
                .separator(',')
                .bookedOn("day", "yyyy-MM-dd")
                .valueOn("value")
                .signedAmount("amount")
                .reference("id")
                .paymentReference("rf")
                .payer("name", "iban");

        read(
                mapping,
                "\uFEFFday,value,amount,id,rf,name,iban\n2027-03-01,2027-02-28,5.00,Z9,rf18 5390,Sample Payer,XX1\n");

        assertThat(sink.line().reference()).isEqualTo("Z9");
        assertThat(sink.line().valueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(sink.details().get(0).paymentReferences()).containsExactly("RF185390");
        assertThat(sink.details().get(0).payerName()).isEqualTo("Sample Payer");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.50'",
        "'1234.50'",
        "'1.23,50'",
        "'1.2345,00'",
        "'.234,50'",
        "'+5,00'",
        "'5,'",
        "''",
        "'1e2'",
        "'--5,00'",
        "'5,005'",
        "'(5,00)'",
        "'=5'",
        "'1 234,50'"
    })
    void an_amount_that_is_not_written_as_declared_is_set_aside(String amount) {
        setAside(italian(), "Data;Importo;Causale\n01/03/2027;\"" + amount + "\";x\n", StatementFault.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2027", "1/3/2027", "01/03/27", "2027-03-01", "29/02/2027", "''"})
    void a_day_that_is_not_written_as_declared_is_set_aside(String day) {
        setAside(italian(), "Data;Importo;Causale\n" + day + ";5,00;x\n", StatementFault.BAD_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "'Data;Causale\n', HEADER_DIFFERS",
        "'Data;Importo;Importo;Causale\n', HEADER_DIFFERS",
        "'D\u0430ta;Importo;Causale\n', HEADER_DIFFERS",
        "'\n\n', EMPTY",
        "'Data;Importo;Causale\n01/03/2027;5,00;\"x\n', MALFORMED",
        "'Data;Importo;Causale\n01/03/2027;5,00;\u0000\n', WRONG_ENCODING"
    })
    void a_file_that_is_not_laid_out_as_declared_is_refused(String file, FileFault fault) {
        assertThat(read(italian(), file).refused()).isEqualTo(fault);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void bytes_that_the_declared_character_set_does_not_know_are_refused() {
        String file = "Data;Importo;Causale\n01/03/2027;5,00;perch\u00e9\n";

        assertThat(read(italian(), file, StandardCharsets.ISO_8859_1).refused()).isEqualTo(FileFault.WRONG_ENCODING);
        assertThat(read(italian().charset(StandardCharsets.ISO_8859_1), file, StandardCharsets.ISO_8859_1)
                        .isComplete())
                .isTrue();
        assertThat(sink.details().get(0).text()).isEqualTo("perch\u00e9");
    }

    @Test
    void a_row_that_is_too_short_is_set_aside() {
        setAside(italian(), "Data;Importo;Causale\n01/03/2027\n", StatementFault.MISSING_FIELD);
    }

    @Test
    void a_mapping_without_amounts_or_days_is_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CsvMapping.of(ACCOUNT, "EUR").build());
    }
}
