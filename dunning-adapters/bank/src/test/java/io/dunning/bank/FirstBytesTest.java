package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.reconcile.BankAccountId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only declared formats are read; whatever else shows by its first bytes is refused by its name. */
class FirstBytesTest {

    private final RecordingSink sink = new RecordingSink();

    private ImportReport read(String latin1) {
        CsvMapping csv = CsvMapping.of(new BankAccountId(Camt.IBAN), "NOK")
                .bookedOn("day", "yyyy-MM-dd")
                .signedAmount("amount")
                .build();
        return BankFiles.into(sink)
                .csv(csv)
                .build()
                .read("file", new ByteArrayInputStream(latin1.getBytes(StandardCharsets.ISO_8859_1)), Camt.TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004xl/vbaProject.bin', ZIP",
        "'PK\u0005\u0006', ZIP",
        "'%PDF-1.7', PDF",
        "'\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', OLD_OFFICE",
        "'\u001f\u008b\u0008', PACKED",
        "'Rar!\u001a', PACKED",
        "'', EMPTY"
    })
    void spreadsheets_archives_and_documents_are_refused_even_where_csv_is_expected(String begin, FileFault fault) {
        ImportReport report = read(begin);

        assertThat(report.refused()).isEqualTo(fault);
        assertThat(report.format()).isNull();
    }

    @Test
    void what_is_no_declared_format_is_refused() {
        ImportReport report = Camt.read("day;amount\n", sink);

        assertThat(report.refused()).isEqualTo(FileFault.UNKNOWN_FORMAT);
    }

    @Test
    void another_format_than_the_one_asked_for_is_refused() {
        ImportReport report = BankFiles.into(sink)
                .only(BankFormat.OCR_GIRO)
                .build()
                .read("file", new ByteArrayInputStream("<Document/>".getBytes(StandardCharsets.UTF_8)), Camt.TODAY);

        assertThat(report.refused()).isEqualTo(FileFault.OTHER_FORMAT);
    }

    @Test
    void formulas_in_a_csv_are_text_or_bad_amounts_and_never_anything_else() {
        assertThat(read("day;amount\n2027-03-01;=1+1\n").quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(StatementFault.BAD_AMOUNT);
    }
}
