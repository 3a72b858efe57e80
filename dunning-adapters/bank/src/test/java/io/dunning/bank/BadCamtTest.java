package io.dunning.bank;

import static io.dunning.bank.Camt.credit;
import static io.dunning.bank.Camt.detail;
import static io.dunning.bank.Camt.statement;
import static io.dunning.bank.Camt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementSink.Intake;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a camt file can be wrong or hostile, and what happens. */
class BadCamtTest {

    private static final String GOOD = statement("1100.00", text(credit("100.00")));

    private final RecordingSink sink = new RecordingSink();

    @TempDir
    Path folder = Path.of("");

    private void refused(String file, FileFault fault) {
        ImportReport report = Camt.read(file, sink);

        assertThat(report.refused()).isEqualTo(fault);
        assertThat(report.isComplete()).isFalse();
        assertThat(sink.statements).isEmpty();
    }

    private void setAside(String file, StatementFault fault, String place) {
        ImportReport report = Camt.read(file, sink);

        assertThat(report.refused()).isNull();
        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(fault);
        assertThat(report.quarantined().get(0).path()).endsWith(place);
        assertThat(sink.statements).isEmpty();
    }

    private static String withDoctype(String doctype) {
        return GOOD.replace("?>\n<Document", "?>\n" + doctype + "\n<Document");
    }

    @Test
    void a_document_type_that_reads_a_file_is_refused_before_it_is_parsed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "100.00");
        String doctype = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        refused(withDoctype(doctype).replace("100.00", "&x;"), FileFault.DOCTYPE);
    }

    @Test
    void a_document_type_or_schema_elsewhere_opens_no_connection() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        String elsewhere = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        try {
            refused(withDoctype("<!DOCTYPE Document SYSTEM \"" + elsewhere + ".dtd\">"), FileFault.DOCTYPE);
            refused(withDoctype("<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + elsewhere + "\"> %p;]>"), FileFault.DOCTYPE);
            String active = GOOD.replace(
                            "<BkToCstmrStmt>",
                            "<?xml-stylesheet type=\"text/xsl\" href=\"" + elsewhere + "\"?><BkToCstmrStmt>")
                    .replace(
                            "<Ntry>",
                            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + elsewhere
                                    + "\"/><Ntry>")
                    .replace(
                            "<Document ",
                            "<Document xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                    + elsewhere + "\" ");
            assertThat(Camt.read(active, sink).isComplete()).isTrue();
        } finally {
            server.stop(0);
        }
        assertThat(sink.lines()).hasSize(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_bomb_of_entities_is_refused_before_it_is_parsed() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"" + "ha".repeat(50_000) + "\"><!ENTITY b \"" + "&a;".repeat(10_000)
                + "\">]>";

        refused(withDoctype(bomb).replace("S1", "&b;"), FileFault.DOCTYPE);
    }

    @Test
    void an_entity_that_nobody_declared_is_malformed() {
        refused(GOOD.replace("S1", "&x;"), FileFault.MALFORMED);
    }

    @Test
    void a_million_attributes_or_an_attribute_without_end_are_refused() {
        StringBuilder attributes = new StringBuilder("<Ntry");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }

        refused(GOOD.replace("<Ntry", attributes), FileFault.LIMIT_EXCEEDED);
        refused(GOOD.replace("<Ntry", "<Ntry a='" + "x".repeat(1_000_000) + "'"), FileFault.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "100.00", "NOTPROVIDED", "Sample Payer", "words"})
    void a_text_of_ten_megabytes_is_refused(String somewhere) {
        String file = statement("1100.00", text(credit("100.00").with(detail("", "words"))));

        refused(file.replace(somewhere, "9".repeat(10 << 20)), FileFault.LIMIT_EXCEEDED);
    }

    @Test
    void a_name_comment_or_blank_without_end_is_refused_in_little_memory() {
        refused(GOOD.replace("<Ntry>", "<" + "N".repeat(10 << 20) + ">"), FileFault.LIMIT_EXCEEDED);
        refused(GOOD.replace("<Ntry>", "<!--" + "N".repeat(10 << 20) + "--><Ntry>"), FileFault.LIMIT_EXCEEDED);
        refused(GOOD.replace("<Ntry>", " ".repeat(10 << 20) + "<Ntry>"), FileFault.LIMIT_EXCEEDED);
    }

    @Test
    void a_thousand_elements_in_each_other_are_refused() {
        refused(GOOD.replace("<Ntry>", "<x>".repeat(1_000) + "<Ntry>"), FileFault.LIMIT_EXCEEDED);
    }

    @Test
    void a_line_of_too_many_elements_is_set_aside_and_the_next_statement_read() {
        String wide = text(credit("100.00")).replace("</Ntry>", "<x/>".repeat(6_000) + "</Ntry>");
        String file = Camt.statements(
                "08",
                Camt.one("S1", Camt.IBAN, "0.00", "100.00", wide),
                Camt.one("S2", Camt.IBAN, "0.00", "100.00", text(credit("100.00"))));

        ImportReport report = Camt.read(file, sink);

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(StatementFault.TOO_LARGE);
        assertThat(sink.ids()).containsExactly("S2");
    }

    @Test
    void more_details_than_allowed_are_set_aside() {
        String three = detail("1.00", "1", "") + detail("1.00", "2", "") + detail("1.00", "3", "");
        String file = statement("1003.00", text(credit("3.00").batch(3, three)));

        ImportReport report = BankFiles.into(sink)
                .detailsPerLineMax(2)
                .build()
                .read("many.xml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Camt.TODAY);

        assertThat(report.quarantined())
                .extracting(Quarantined::fault)
                .containsExactly(StatementFault.TOO_MANY_DETAILS);
    }

    @ParameterizedTest
    @CsvSource({
        "camt.053.001.08, camt.052.001.08, INTRADAY_REPORT",
        "camt.053.001.08, camt.053.001.01, UNKNOWN_VERSION",
        "camt.053.001.08, camt.053.001.15, UNKNOWN_VERSION",
        "camt.053.001.08, camt.054.001.08, UNKNOWN_VERSION",
        "camt.053.001.08, pain.001.001.09, UNKNOWN_VERSION",
        "BkToCstmrStmt, BkToCstmrAcctRpt, UNKNOWN_VERSION",
    })
    void messages_and_versions_that_are_not_on_the_list_are_refused(String was, String is, FileFault fault) {
        refused(GOOD.replace(was, is), fault);
    }

    @Test
    void opening_balance_and_lines_that_do_not_give_the_closing_balance_are_set_aside() {
        setAside(statement("1100.01", text(credit("100.00"))), StatementFault.BALANCES_DIFFER, "closing balance");
    }

    @Test
    void a_statement_without_its_balances_is_set_aside() {
        setAside(GOOD.replace("OPBD", "ITBD"), StatementFault.NO_OPENING_BALANCE, "Bal");
        setAside(GOOD.replace("CLBD", "CLAV"), StatementFault.NO_CLOSING_BALANCE, "closing balance");
    }

    @Test
    void the_statement_of_a_foreign_account_is_set_aside() {
        setAside(GOOD.replace(Camt.IBAN, "NO0000000000666"), StatementFault.UNKNOWN_ACCOUNT, "account");
    }

    @Test
    void details_that_do_not_add_up_to_their_line_are_set_aside() {
        String ninety = detail("40.00", "1", "") + detail("50.00", "2", "");

        setAside(
                statement("1100.00", text(credit("100.00").batch(2, ninety))),
                StatementFault.DETAILS_DONT_ADD_UP,
                "Ntry[1]/NtryDtls");
        setAside(
                statement("1100.00", text(credit("100.00").with(detail("40.00", "1", "")))),
                StatementFault.DETAILS_DONT_ADD_UP,
                "Ntry[1]/NtryDtls");
        setAside(
                statement("1100.00", text(credit("100.00").batch(2, detail("40.00", "1", "")))),
                StatementFault.DETAILS_DONT_ADD_UP,
                "Ntry[1]/NtryDtls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2",
                "+5",
                "5.",
                ".5",
                "-5",
                "",
                "1,5",
                "1_000",
                "0x10",
                "NaN",
                "1 0",
                "\u0661\u0662\u0663",
                "1.001",
                "99999999999999999999",
                "1.00.00"
            })
    void an_amount_that_is_no_plain_decimal_is_set_aside(String amount) {
        setAside(statement("1100.00", text(credit(amount))), StatementFault.BAD_AMOUNT, "Ntry[1]/Amt");
    }

    @Test
    void an_amount_may_have_more_zeros_than_its_currency_has_decimals() {
        assertThat(Camt.read(statement("1100.00", text(credit("0100.00000"))), sink)
                        .isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "XXX", "XAU", "QQQ", "nok"})
    void a_currency_that_is_missing_or_none_is_set_aside(String code) {
        String bad = code.isEmpty() ? "" : " Ccy=\"" + code + "\"";
        setAside(
                statement("1100.00", text(credit("100.00")).replace(" Ccy=\"NOK\"", bad)),
                StatementFault.BAD_CURRENCY,
                "Ntry[1]/Amt");
    }

    @Test
    void a_line_in_another_currency_than_its_account_is_set_aside() {
        setAside(
                statement("1100.00", text(credit("100.00")).replace("NOK", "SEK")),
                StatementFault.CURRENCY_DIFFERS,
                "Ntry[1]/Amt");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, BAD_DATE",
        "2027-13-01, BAD_DATE",
        "0000-00-00, BAD_DATE",
        "2027-2-3, BAD_DATE",
        "27-02-03, BAD_DATE",
        "31/02/2026, BAD_DATE",
        "1900-01-01, IMPLAUSIBLE_DATE",
        "2999-01-01, IMPLAUSIBLE_DATE"
    })
    void a_day_that_is_none_or_cannot_be_meant_is_set_aside(String day, StatementFault fault) {
        ImportReport report =
                Camt.read(statement("1100.00", text(credit("100.00").on(day))), sink);

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(fault);
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void a_line_of_tomorrow_or_of_four_years_ago_is_taken_in_and_counted() {
        ImportReport report = Camt.read(
                statement(
                        "1003.00",
                        text(credit("1.00").on("2027-03-03"), credit("2.00").on("2023-03-01"))),
                sink);

        assertThat(sink.lines()).hasSize(2);
        assertThat(report.count(Oddity.DATED_AHEAD)).isEqualTo(1);
        assertThat(report.count(Oddity.DATED_LONG_AGO)).isEqualTo(1);
    }

    @Test
    void a_statement_of_days_that_are_still_to_come_is_set_aside() {
        String year = statement("1001.00", text(credit("1.00")))
                .replace("<ToDtTm>2027-03-01T23:59:59</ToDtTm>", "<ToDtTm>2027-12-31T23:59:59</ToDtTm>");

        ImportReport report = Camt.read(year, sink);

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(StatementFault.ENDS_AHEAD);
        assertThat(sink.ids()).isEmpty();
    }

    @Test
    void a_line_without_state_sign_or_day_is_set_aside() {
        setAside(statement("1100.00", text(credit("100.00").status(""))), StatementFault.MISSING_FIELD, "Ntry[1]/Sts");
        setAside(
                statement("1100.00", text(credit("100.00").sign("PLUS"))),
                StatementFault.BAD_FIELD,
                "Ntry[1]/CdtDbtInd");
        setAside(statement("1100.00", text(credit("100.00").on(""))), StatementFault.MISSING_FIELD, "Ntry[1]/BookgDt");
    }

    @Test
    void a_file_that_breaks_off_keeps_what_was_finished_and_says_where() {
        String file = Camt.statements(
                "08",
                Camt.one("S1", Camt.IBAN, "0.00", "100.00", text(credit("100.00"))),
                Camt.one("S2", Camt.IBAN, "0.00", "100.00", text(credit("100.00"))));

        ImportReport report = Camt.read(file.substring(0, file.length() - 60), sink);

        assertThat(report.refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(report.refusedAtLine()).isGreaterThan(8);
        assertThat(sink.ids()).containsExactly("S1");
        assertThat(report.toString())
                .isEqualTo("bank.xml: 1 statements with 1 lines taken in, 1 of them new, 0 set aside; refused at line "
                        + report.refusedAtLine() + ": broken off, or not well-formed");
    }

    @Test
    void two_files_in_one_are_refused_behind_the_first() {
        ImportReport report = Camt.read(GOOD + GOOD, sink);

        assertThat(report.refused()).isEqualTo(FileFault.MALFORMED);
        assertThat(sink.statements).hasSize(1);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] bytes = GOOD.replace("S1", "S\u00e5").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Camt.read(bytes, sink).refused()).isEqualTo(FileFault.MALFORMED);
    }

    @Test
    void trouble_of_the_disk_is_no_fault_of_the_file() {
        InputStream begin = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8), 0, 700);
        InputStream gone = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        InputStream failing = new SequenceInputStream(begin, gone);

        assertThatThrownBy(() -> Camt.read(failing, sink))
                .isInstanceOf(UnreadableBankFile.class)
                .hasMessageContaining("bank.xml")
                .hasRootCauseMessage("the disk is gone");
    }

    @Test
    void the_report_says_nothing_of_what_the_file_says() {
        String file = statement("1.00", text(credit("4711.17").with(detail("998877", "secret words"))));

        ImportReport report = Camt.read(file, sink);

        assertThat(report.quarantined().get(0).toString())
                .isEqualTo("bank.xml line 7, Stmt[1]/Ntry[1]/closing balance: "
                        + StatementFault.BALANCES_DIFFER.sentence());
        assertThat(report.toString() + report.quarantined()).doesNotContain("4711", "998877", "secret", "Sample");
    }

    @Test
    void a_statement_that_the_house_refuses_is_set_aside() {
        ImportReport report = BankFiles.into(header -> new Refusing())
                .build()
                .read("bank.xml", new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)), Camt.TODAY);

        assertThat(report.quarantined()).extracting(Quarantined::fault).containsExactly(StatementFault.REFUSED);
    }

    private static final class Refusing implements Intake {
        @Override
        public void add(BankLine line) {
            throw new IllegalArgumentException("known with another amount");
        }

        @Override
        public long finish(@Nullable Amount closing) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
