package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder whose bank tells who paid: what becomes of good, bad and late files, and what a desk makes of the rest. */
class BankFilesTest {

    @TempDir
    private Path temp = Path.of("");

    private BankedTiny bank() throws IOException {
        return BankedTiny.in(temp.resolve("folder"));
    }

    private Played play(BankedTiny bank, String... more) throws IOException {
        Played played = Played.of(bank.write(), temp.resolve("report"), more);
        assertThat(played.err()).isEmpty();
        return played;
    }

    // ---- matching ----

    @Test
    void a_payment_with_the_reference_of_a_bill_pays_it() throws IOException {
        Played played = play(bank().pays("R1", 5_000, "2026-03-05", "2026-03-05"));

        assertThat(played.theCase("D1/COPAYMENT").getField("state")).isEqualTo("CLOSED");
        assertThat(played.text("index.html"))
                .contains("1 payment came in; 1 (100.0 %) found their bills by the reference alone")
                .contains("Pays a bill, by its reference | 50.00 EUR")
                .contains("Difference | 0.00 EUR");
    }

    @Test
    void a_name_and_an_amount_pay_nothing_until_a_person_says_so() throws IOException {
        Played played = play(bank().gives("Cid Madeup", "", 4_000, "2026-03-05"));

        assertThat(played.text("index.html"))
                .contains("0 (0.0 %) found their bills by the reference alone, 1 because a person confirmed");
        assertThat(played.text("cases/3.html"))
                .contains("2026-03-09A payment for bill R3 is in the books (value day 2026-03-05)");
    }

    @Test
    void one_payment_for_two_bills_is_shared_out_when_a_person_confirms_it() throws IOException {
        Played played = play(bank().gives("Hal Madeup", "R8 R8b", 6_200, "2026-04-02"));

        assertThat(played.theCase("D8/COPAYMENT").getField("open")).isEqualTo("0.00");
        assertThat(played.rows("accounting.csv"))
                .extracting(row -> row.getField("bill"), row -> row.getField("amount"), row -> row.getField("rule"))
                .contains(tuple("R8", "2.00", "CONFIRMED"), tuple("R8b", "60.00", "CONFIRMED"));
    }

    @Test
    void a_cent_too_little_is_asked_of_nobody() throws IOException {
        Played played = play(bank().pays("R1", 4_999, "2026-03-05", "2026-03-05"));

        assertThat(played.theCase("D1/COPAYMENT").getField("state")).isEqualTo("CLOSED");
        assertThat(played.text("index.html")).contains("So little that nobody is asked for it | 0.01 EUR");
    }

    @Test
    void what_is_over_is_paid_back_after_a_week_and_the_bank_s_line_is_known_by_its_name() throws IOException {
        Played played =
                play(bank().pays("R3", 4_500, "2026-03-05", "2026-03-05").refunds("RFD-R3", 500, "2026-03-16"));

        assertThat(played.text("index.html"))
                .contains("To be paid back | 5.00 EUR")
                .contains("The lines that paid it back | -5.00 EUR")
                .contains("0 payments still wait for an explanation");
    }

    @Test
    void a_cent_too_much_is_kept() throws IOException {
        Played played = play(bank().pays("R3", 4_001, "2026-03-05", "2026-03-05"));

        assertThat(played.text("index.html")).contains("Too small to be paid back, and kept | 0.01 EUR");
    }

    @Test
    void a_payment_that_bounces_is_owed_again() throws IOException {
        Played played = play(bank().line(
                        "P1",
                        "2026-03-05",
                        "2026-03-05",
                        4_000,
                        false,
                        BankedTiny.detail("", BankedTiny.reference("R3"), ""))
                .takesBack("P1", 4_000, "2026-03-09"));

        assertThat(played.theCase("D3/COPAYMENT").getField("open")).isEqualTo("40.00");
        assertThat(played.text("index.html")).contains("The lines that took them back | -40.00 EUR");
    }

    @Test
    void a_credit_note_comes_from_the_table_and_makes_what_was_paid_one_that_is_over() throws IOException {
        Played played = play(bank().pays("R3", 4_000, "2026-03-05", "2026-03-05")
                .put(
                        "payments.csv",
                        "payment_id,receivable_id,kind,amount,currency,value_on,booked_on\n"
                                + "K1,R3,credit_note,40.00,EUR,2026-03-10,2026-03-10\n")
                .refunds("RFD-R3", 4_000, "2026-03-19"));

        assertThat(played.text("index.html"))
                .contains("Credit notes | 40.00 EUR")
                .contains("To be paid back | 40.00 EUR")
                .contains("The lines that paid it back | -40.00 EUR");
    }

    @Test
    void money_of_nobody_stays_in_the_report_with_its_age() throws IOException {
        Played played = play(bank().gives("Nemo", "", 1_234, "2026-03-05"));

        assertThat(played.text("index.html"))
                .contains("L0 | No reference |  | 2026-03-05 | 87 | 12.34 EUR")
                .contains("1 payment still waits for an explanation");
    }

    @Test
    void the_only_bill_of_a_notice_is_named_by_its_payment_reference() throws IOException {
        String printed = BankedTiny.reference("R1").replaceAll("(.{4})(?=.)", "$1 ");

        assertThat(play(bank()).page("cases/1.html")).contains("reference " + printed);
    }

    // ---- files ----

    @Test
    void a_file_that_comes_twice_tells_nothing_new() throws IOException {
        BankedTiny bank = bank().pays("R1", 5_000, "2026-03-05", "2026-03-05");
        Path file = bank.write().resolve("bank/2026-03-06-2026-03-05.xml");
        Files.copy(file, file.resolveSibling("2026-03-07-again.xml"));

        assertThat(play(bank).text("index.html"))
                .contains("2026-03-07-again.xml |  | Told nothing new")
                .contains("Payments | 50.00 EUR");
    }

    @Test
    void a_statement_that_does_not_add_up_is_set_aside_and_holds_the_books_until_it_comes_right() throws IOException {
        BankedTiny bank = bank().mayLag(1).pays("R1", 5_000, "2026-03-05", "2026-03-05");
        Path file = bank.write().resolve("bank/2026-03-06-2026-03-05.xml");
        Files.copy(file, file.resolveSibling("2026-03-09-right.xml"));
        bank.replace(
                "bank/2026-03-06-2026-03-05.xml",
                "<Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt>",
                "<Amt Ccy=\"EUR\">50.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt>");

        Played played = Played.of(temp.resolve("folder"), temp.resolve("report"));

        assertThat(played.text("index.html"))
                .contains(
                        "2026-03-06-2026-03-05.xml | 1 | Opening balance and lines don&#39;t give the closing balance")
                .contains("2026-03-05 | 2026-03-07 | 2026-03-08 | The next statement&#39;s number doesn&#39;t follow")
                .contains("On 3 days the books were more than 1 day behind");
        assertThat(played.theCase("D1/COPAYMENT").getField("state")).isEqualTo("CLOSED");
    }

    @Test
    void the_report_says_up_to_which_day_the_books_are_complete() throws IOException {
        assertThat(play(bank()).text("index.html"))
                .contains("The books of the account ending in 2606 are complete up to 2026-05-30.")
                .contains("No statement of 2026-05-31 is there yet")
                .doesNotContain("No statement came after the last one");
    }

    @Test
    void statements_that_end_early_are_a_gap_after_the_last_one() throws IOException {
        BankedTiny bank = bank();
        Path folder = bank.write();
        for (int day = 20; day <= 31; day++) {
            Files.deleteIfExists(folder.resolve("bank/2026-05-" + day + "-2026-05-" + (day - 1) + ".xml"));
        }

        assertThat(Played.of(folder, temp.resolve("report")).text("index.html"))
                .contains("The books of the account ending in 2606 are complete up to 2026-05-18.")
                .contains("Of the 13 days after it, up to 2026-05-31, statements are missing: nothing that was paid"
                        + " then is recognised unless an advice told of it.")
                .contains("2026-05-19 |  | still there | No statement came after the last one");
    }

    @Test
    void half_a_payment_under_a_name_makes_the_case_wait_until_the_desk_looked() throws IOException {
        Played played = play(bank().gives("Cid Madeup", "", 2_000, "2026-03-05"));

        assertThat(played.theCase("D3/COPAYMENT").getField("open")).isEqualTo("20.00");
        assertThat(played.text("index.html")).contains("1 because a person confirmed");
    }

    @Test
    void a_statement_of_somebody_else_s_account_is_set_aside() throws IOException {
        BankedTiny bank = bank();
        Path file = bank.write().resolve("bank/2026-03-06-2026-03-05.xml");
        Files.writeString(
                file.resolveSibling("2026-03-09-other.xml"),
                Files.readString(file).replace(BankedTiny.IBAN, "BE68539007547034"));

        assertThat(play(bank).text("index.html"))
                .contains("2026-03-09-other.xml | 1 | The account is none of this house&#39;s");
    }

    @Test
    void what_no_reader_knows_is_refused_and_the_year_goes_on() throws IOException {
        Played played = play(bank().put("bank/2026-03-09-letter.txt", "Dear Sirs,\n"));

        assertThat(played.code()).isZero();
        assertThat(played.out()).contains("Bank files that were not taken in, or not wholly: 1.");
        assertThat(played.text("index.html")).contains("2026-03-09-letter.txt | ");
    }

    @Test
    void a_batch_holds_the_books_until_its_details_come() throws IOException {
        Played played = play(bank().batch("B1", 9_000, "2026-03-05")
                .advice(
                        "2026-03-09",
                        "B1",
                        9_000,
                        "2026-03-05",
                        "<Btch><NbOfTxs>2</NbOfTxs></Btch>"
                                + BankedTiny.detail("", BankedTiny.reference("R1"), "")
                                        .replace("<RltdPties>", "<Amt Ccy=\"EUR\">50.00</Amt><RltdPties>")
                                + BankedTiny.detail("", BankedTiny.reference("R3"), "")
                                        .replace("<RltdPties>", "<Amt Ccy=\"EUR\">40.00</Amt><RltdPties>")));

        assertThat(played.theCase("D1/COPAYMENT").getField("state")).isEqualTo("CLOSED");
        assertThat(played.theCase("D3/COPAYMENT").getField("state")).isEqualTo("CLOSED");
        assertThat(played.text("index.html")).contains("2026-03-08 | 2026-03-04 | ");
    }

    @Test
    void files_from_before_a_later_first_day_are_read_on_it() throws IOException {
        Played played = play(bank().pays("R1", 5_000, "2026-03-05", "2026-03-05"), "--from", "2026-03-10");

        assertThat(played.theCase("D1/COPAYMENT").getField("open")).isEqualTo("0.00");
        assertThat(played.text("index.html")).contains("Difference | 0.00 EUR");
    }

    @Test
    void a_cell_of_the_accounting_table_is_no_formula() throws IOException {
        Played played = play(bank().line(
                        "=1+1",
                        "2026-03-05",
                        "2026-03-05",
                        4_000,
                        false,
                        BankedTiny.detail("", BankedTiny.reference("R3"), "")));

        assertThat(played.rows("accounting.csv").get(0).getField("payment")).startsWith("'=1+1");
    }

    // ---- notices to somebody who had paid ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-10 | 2026-03-10 | Crossed",
                "2026-03-09 | 2026-03-11 | Late posting",
                "2026-03-08 | 2026-03-10 | Late posting"
            })
    void a_notice_that_a_payment_was_too_late_for_has_its_cause(String valueOn, String bookedOn, String cause)
            throws IOException {
        Played played = play(bank().pays("R1", 5_000, valueOn, bookedOn));

        assertThat(played.text("index.html"))
                .contains("1 notice of 6 went to somebody whose payment had left already")
                .containsPattern("D1/COPAYMENT \\| " + valueOn + " \\| 2026-03-10 \\| .* \\| " + cause + " \\|");
    }

    @Test
    void a_file_that_came_too_late_is_an_import_gap() throws IOException {
        Played played = play(
                bank().mayLag(2).pays("R1", 5_000, "2026-03-09", "2026-03-09").comes("2026-03-09", "2026-03-11"));

        assertThat(played.text("index.html"))
                .contains("D1/COPAYMENT | 2026-03-09 | 2026-03-10 | 2026-03-08 | 2026-03-11 | Import gap | 2");
    }

    @Test
    void details_that_came_too_late_are_told_from_late_postings() throws IOException {
        Played played = play(bank().mayLag(5)
                .batch("B1", 5_000, "2026-03-06")
                .advice(
                        "2026-03-11",
                        "B1",
                        5_000,
                        "2026-03-06",
                        BankedTiny.detail("", BankedTiny.reference("R1"), "")));

        assertThat(played.text("index.html")).contains("2026-03-10 | 2026-03-05 | 2026-03-11 | Late details");
    }

    @Test
    void a_payment_that_a_person_had_to_find_out_about_is_a_wrong_reference() throws IOException {
        // Somebody else paid too much for the one bill that is listed; the other one comes on the 30th, and explains
        // it.
        BankedTiny bank = bank().replace(
                        "debtors.csv",
                        "R8,copayment,2026-01-10,2026-02-28,2.00",
                        "R8,copayment,2026-01-10,2026-02-28,70.00")
                .gives("Zio Madeup", "R8 R8b", 13_000, "2026-03-09");

        assertThat(play(bank).text("index.html"))
                .containsPattern("D8/COPAYMENT \\| 2026-03-09 \\| 2026-03-10 .* Wrong reference");
    }

    @Test
    void whoever_got_a_wrong_notice_is_offered_an_apology_in_the_language_of_the_country() throws IOException {
        Played played = play(bank().pays("R1", 5_000, "2026-03-09", "2026-03-11"));

        assertThat(played.page("cases/1.html"))
                .contains("A text that says sorry")
                .contains(
                        "<pre lang=\"fr\">Nous vous avons écrit le 10 mars 2026 au sujet d&#39;une facture que vous aviez déjà payée.")
                .contains("Tiny Clinic");
        assertThat(played.page("cases/4.html")).doesNotContain("says sorry");
    }
}
