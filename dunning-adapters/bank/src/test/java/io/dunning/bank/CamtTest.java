package io.dunning.bank;

import static io.dunning.bank.Camt.credit;
import static io.dunning.bank.Camt.debit;
import static io.dunning.bank.Camt.detail;
import static io.dunning.bank.Camt.statement;
import static io.dunning.bank.Camt.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtTest {

    private final RecordingSink sink = new RecordingSink();

    @Test
    void a_statement_is_taken_in_with_its_header_lines_and_balances() {
        String file = statement("1100.00", text(credit("100.00").named("X1").with(detail("12345 678", "thanks"))));

        ImportReport report = Camt.read(file, sink);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.statements()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(1);
        assertThat(report.details()).isEqualTo(1);
        StatementHeader header = sink.statements.get(0).header();
        assertThat(header.account().value()).isEqualTo(Camt.IBAN);
        assertThat(header.type()).isEqualTo(StatementHeader.Type.STATEMENT);
        assertThat(header.sequence()).isEqualTo(41);
        assertThat(header.from()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(header.to()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(header.opening()).isEqualTo(Amount.of("1000.00", "NOK"));
        assertThat(sink.statements.get(0).closing()).isEqualTo(Amount.of("1100.00", "NOK"));
        BankLine line = sink.line();
        assertThat(line.reference()).isEqualTo("X1");
        assertThat(line.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        BankDetail detail = line.details().get(0);
        assertThat(detail.amount()).isEqualTo(Amount.of("100.00", "NOK"));
        assertThat(detail.paymentReferences()).containsExactly("12345678");
        assertThat(detail.text()).isEqualTo("thanks");
        assertThat(detail.payerName()).isEqualTo("Sample Payer");
        assertThat(detail.payerAccount()).isEqualTo("NO8330001234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"})
    void every_version_reads_the_same_in_the_old_writing_and_the_new(String version) {
        Camt.Entry entry = credit("100.00").named("X1").with(detail("12345678", ""));
        RecordingSink old = new RecordingSink();

        Camt.read(Camt.statements(version, Camt.one("S1", Camt.IBAN, "1000.00", "1100.00", entry.toString())), sink);
        Camt.read(Camt.statements(version, Camt.one("S1", Camt.IBAN, "1000.00", "1100.00", entry.old())), old);

        assertThat(sink.lines()).hasSize(1).isEqualTo(old.lines());
    }

    @Test
    void the_amount_of_a_detail_stands_elsewhere_in_old_versions() {
        String details = detail("40.00", "11", "") + detail("60.00", "22", "");
        String old = details.replaceAll(
                "<Amt Ccy=\"NOK\">([0-9.]+)</Amt>", "<AmtDtls><TxAmt><Amt Ccy=\"NOK\">$1</Amt></TxAmt></AmtDtls>");

        ImportReport report =
                Camt.read(statement("1100.00", text(credit("100.00").with(old))), sink);

        assertThat(report.isComplete()).isTrue();
        assertThat(sink.details()).extracting(detail -> detail.amount().minor()).containsExactly(4000L, 6000L);
    }

    @Test
    void what_is_pending_or_for_information_is_no_payment() {
        String file = statement(
                "1100.00",
                text(
                        credit("100.00").named("X1"),
                        credit("7.00").status("<Sts><Cd>PDNG</Cd></Sts>"),
                        credit("1e9").status("<Sts>INFO</Sts>")));

        ImportReport report = Camt.read(file, sink);

        assertThat(sink.lines()).hasSize(1);
        assertThat(report.count(Oddity.NOT_BOOKED)).isEqualTo(2);
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void a_debit_that_reverses_is_a_return_of_the_line_with_its_reference() {
        String file = statement(
                "1000.00",
                text(
                        credit("100.00").named("X1"),
                        debit("100.00").named("X1").reversing().with(detail("", "back"))));

        Camt.read(file, sink);

        BankLine back = sink.lines().get(1);
        assertThat(back.kind()).isEqualTo(Kind.RETURN);
        assertThat(back.amount()).isEqualTo(Amount.of("-100.00", "NOK"));
        assertThat(back.reference()).isNotEqualTo("X1");
        assertThat(back.details().get(0).returned()).isEqualTo("X1");
    }

    @Test
    void a_debit_with_a_return_reason_or_code_is_a_return() {
        String reason = detail("", "back").replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>");

        Camt.read(
                statement(
                        "900.00",
                        text(debit("60.00").with(reason), debit("40.00").coded("RRTN"))),
                sink);

        assertThat(sink.lines()).extracting(BankLine::kind).containsExactly(Kind.RETURN, Kind.RETURN);
    }

    @Test
    void charges_interest_and_refunds_that_bounced_pay_no_bill() {
        String reason = detail("", "").replace("</TxDtls>", "<RtrInf/></TxDtls>");

        Camt.read(
                statement(
                        "1016.00",
                        text(
                                debit("4.00"),
                                credit("5.00").coded("INTR"),
                                credit("7.00").reversing(),
                                credit("8.00").with(reason))),
                sink);

        assertThat(sink.lines()).extracting(BankLine::kind).containsOnly(Kind.OTHER);
    }

    @Test
    void what_the_house_sent_keeps_its_own_reference_and_what_a_payer_sends_does_not() {
        String sent = detail("", "refund").replace("NOTPROVIDED", "refund-7");

        Camt.read(
                statement(
                        "1000.00",
                        text(debit("10.00").with(sent), credit("10.00").with(sent))),
                sink);

        assertThat(sink.details())
                .extracting(BankDetail::paymentReferences)
                .containsExactly(List.of("REFUND-7"), List.of());
    }

    @Test
    void several_statements_stand_each_for_itself() {
        String file = Camt.statements(
                "08",
                Camt.one("S1", Camt.IBAN, "0.00", "1.00", text(credit("1.00"))),
                Camt.one("S2", Camt.IBAN, "1.00", "3.00", text(credit("1.00"))),
                Camt.one("S3", "NO0000000000666", "0.00", "1.00", text(credit("1.00"))),
                Camt.one("S4", Camt.IBAN, "2.00", "1.00", text(debit("1.00"))));

        ImportReport report = Camt.read(file, sink);

        assertThat(sink.ids()).containsExactly("S1", "S4");
        assertThat(report.statements()).isEqualTo(2);
        assertThat(report.quarantined())
                .extracting(Quarantined::statement, Quarantined::fault)
                .containsExactly(
                        Tuple.tuple(2, StatementFault.BALANCES_DIFFER), Tuple.tuple(3, StatementFault.UNKNOWN_ACCOUNT));
        assertThat(report.refused()).isNull();
    }

    @Test
    void a_statement_without_lines_is_a_statement() {
        ImportReport report = Camt.read(statement("1000.00"), sink);

        assertThat(report.statements()).isEqualTo(1);
        assertThat(sink.lines()).isEmpty();
    }

    @Test
    void an_account_may_be_below_zero_and_a_previous_closing_balance_opens() {
        String file = statement("-900.00", text(debit("1900.00"))).replace("OPBD", "PRCD");

        ImportReport report = Camt.read(file, sink);

        assertThat(report.isComplete()).isTrue();
        assertThat(sink.statements.get(0).closing()).isEqualTo(Amount.of("-900.00", "NOK"));
    }

    @Test
    void of_the_balances_of_several_days_the_first_and_the_last_count() {
        String days = Camt.balance("OPBD", "7.00").replace("2027-03-01", "2027-03-02")
                + Camt.balance("CLBD", "8.00").replace("2027-03-01", "2027-02-28");

        ImportReport report = Camt.read(statement("1000.00").replace("</Acct>", "</Acct>" + days), sink);

        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void an_amount_in_another_currency_of_a_sole_detail_does_not_matter() {
        String foreign = detail("", "from abroad")
                .replace("<RltdPties>", "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">9.00</Amt></TxAmt></AmtDtls><RltdPties>");

        Camt.read(statement("1100.00", text(credit("100.00").with(foreign))), sink);

        assertThat(sink.details().get(0).amount()).isEqualTo(Amount.of("100.00", "NOK"));
    }

    @Test
    void a_batch_of_money_in_and_out_is_taken_in_without_its_details() {
        String out = detail("20.00", "22", "").replace("</Amt>", "</Amt><CdtDbtInd>DBIT</CdtDbtInd>");

        ImportReport report =
                Camt.read(statement("1100.00", text(credit("100.00").batch(2, detail("120.00", "11", ""), out))), sink);

        assertThat(report.count(Oddity.DETAILS_OF_BOTH_SIGNS)).isEqualTo(1);
        assertThat(sink.line().details()).isEmpty();
    }

    @Test
    void remittance_is_joined_and_numbers_of_documents_are_only_text() {
        String rich = detail("", "first")
                .replace(
                        "</RmtInf>",
                        "<Ustrd>second</Ustrd><Strd><RfrdDocInf><Nb>INV 7</Nb></RfrdDocInf></Strd></RmtInf>");

        Camt.read(statement("1100.00", text(credit("100.00").with(rich))), sink);

        BankDetail detail = sink.details().get(0);
        assertThat(detail.text()).isEqualTo("first second INV 7");
        assertThat(detail.paymentReferences()).isEmpty();
    }

    @Test
    void utf_16_and_latin_1_are_read_as_they_declare() {
        String file = statement("1100.00", text(credit("100.00").with(detail("", "\u00c5se"))));
        RecordingSink other = new RecordingSink();

        Camt.read(file.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1), sink);
        Camt.read(file.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16), other);

        assertThat(sink.details().get(0).text()).isEqualTo("\u00c5se");
        assertThat(other.lines()).isEqualTo(sink.lines());
    }

    @Test
    void an_account_that_a_file_has_by_another_number_is_the_same_account() {
        BankAccountId iban = new BankAccountId(Camt.IBAN);
        String file = Camt.advice("02", "A1", text(credit("1.00")))
                .replace("<IBAN>" + Camt.IBAN + "</IBAN>", "<Othr><Id>8601.11.17947</Id></Othr>");

        BankFiles.into(sink)
                .sameAccount(BankAccountId.of("86011117947"), iban)
                .build()
                .read("advice.xml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Camt.TODAY);

        assertThat(sink.account()).isEqualTo(iban);
        assertThat(sink.statements.get(0).header().type()).isEqualTo(StatementHeader.Type.ADVICE);
    }
}
