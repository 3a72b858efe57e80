package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders and arguments that can't be used: each is told with its place, an exit code, and never a stack trace. */
class BadFolderTest {

    @TempDir
    private Path temp = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_tiny_folder() throws IOException {
        folder = Files.createDirectory(temp.resolve("folder"));
        try (Stream<Path> files = Files.list(Played.TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Played play(String... more) {
        Played played = Played.of(folder, temp.resolve("report"), more);
        assertThat(played.err()).doesNotContain("\tat ").doesNotContain("Exception");
        return played;
    }

    private void refused(int code, String sentence, String... more) {
        Played played = play(more);
        assertThat(played.err()).contains(sentence);
        assertThat(played.code()).isEqualTo(code);
        assertThat(played.report()).doesNotExist();
    }

    private void replace(String file, String old, String fresh) throws IOException {
        String content = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        assertThat(content).contains(old);
        Files.writeString(folder.resolve(file), content.replace(old, fresh), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.yaml | is missing; every scenario folder has one",
                "debtors.csv | receivable_id stands on no debtor list",
                "payments.csv | payments.csv: is missing",
                "policy.yaml | the policy file policy.yaml can't be read"
            })
    void a_missing_file_is_named(String file, String sentence) throws IOException {
        Files.delete(folder.resolve(file));

        refused(1, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "scenario.yaml | 2026-03-02 | 2026-02-30 | scenario.yaml:9: from must be a day of the calendar",
                "scenario.yaml | 2026-05-31 | 2026-02-01 | scenario.yaml:10: to must not lie before from",
                "scenario.yaml | currency: EUR | currency: XEU | currency must be an ISO 4217 code",
                "scenario.yaml | currency: EUR | currency: USD | payments.csv:2: currency must be that of the scenario",
                "scenario.yaml | seed: 7 | sead: 7 | scenario.yaml: seed is missing",
                "scenario.yaml | seed: 7 | sead: 7 | scenario.yaml:12: the key sead is not known; is it meant to be seed?",
                "scenario.yaml | seed: 7 | colour: 7 | scenario.yaml:12: the key colour is not known; there are name, tenant",
                "scenario.yaml | name: \"Tiny Clinic\" | name: \"\" | scenario.yaml:5: creditor_name is missing",
                "scenario.yaml | country: \"FR\" | country: \"IT\" | follows the law of FR and the scenario lies in IT",
                "scenario.yaml | 2026-05-31 | 2026-03-20 | debtors-2026-03-30.csv: comes after the last day of the folder, 2026-03-20",
                "scenario.yaml | seed: 7 | seed: [7 | scenario.yaml",
                "scenario.yaml | policy.yaml | it-health | no policy of this name comes along; there are it-health-authority",
                "scenario.yaml | [\"+3363998\"] | 33 | phone_prefixes must be a list",
                "payments.csv | 2026-03-26 | 26.03.2026 | payments.csv:2: booked_on must be a day of the calendar",
                "payments.csv | P2,R4 | P2,R44 | payments.csv:3: receivable_id stands on no debtor list of the folder",
                "payments.csv | P2,R4 | P1,R4 | payments.csv:3: payment_id stands on an earlier line too",
                "payments.csv | 40.00 | -40.00 | payments.csv:2: amount must be an amount above zero",
                "payments.csv | credit_note | kredit | kind must be one of credit_note, payment, refund, reversal",
                "payments.csv | value_on | valued | payments.csv:1: the columns must be payment_id,receivable_id",
                "acts.csv | dispute,exempt | refute,exempt | acts.csv:3: act must be one of promise, plan, defer",
                "acts.csv | dispute,exempt | dispute,angry | acts.csv:3: value must be one of already_paid",
                "acts.csv | D6,copayment | D66,copayment | acts.csv:2: no debtor list of the folder has this debtor_id",
                "ledger.csv | 2026-03-21,2026-03-19 | 2026-03-21,2026-03-22 | complete_up_to must not lie after",
                "debtors.csv | receivable_id,claim_kind | receivable_id,diagnosis | debtors.csv",
                "payments.csv | 2026-03-26 | 2026-03-26,7 | payments.csv:2: has 8 cells instead of 7",
                "payments.csv | P2,R4,payment | P2,R4 | payments.csv:3: has 6 cells instead of 7",
                "policy.yaml | ledgerAgeDaysMax: 1 | ledgerAgeDaysMax: 99 | ledgerAgeDaysMax",
            })
    void a_wrong_word_is_told_with_its_place(String file, String old, String fresh, String sentence)
            throws IOException {
        replace(file, old, fresh);

        refused(1, sentence);
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        replace("payments.csv", "2026-03-26", "soon");
        replace("acts.csv", "2026-04-16,D7", "16/4/26,D7");

        Played played = play();

        assertThat(played.err())
                .contains("payments.csv:2:")
                .contains("acts.csv:4:")
                .doesNotContain("soon");
    }

    @Test
    void all_faults_of_a_row_are_told_at_once() throws IOException {
        replace("payments.csv", "P1,R3,payment,40.00,EUR,2026-03-21", "P1,R3,gift,0,EUR,21/3");
        replace("acts.csv", "2026-04-08,D7,copayment,dispute,exempt", "8.4.,D7,copayment,dispute,angry");

        assertThat(play().err())
                .contains("payments.csv:2: kind must be one of")
                .contains("; amount must be an amount above zero")
                .contains("; value_on must be a day")
                .contains("acts.csv:3: on must be a day")
                .contains("; value must be one of already_paid");
    }

    @ParameterizedTest
    @CsvSource({
        "act.csv, acts.csv",
        "payment.csv, payments.csv",
        "Ledger.csv, ledger.csv",
        "debtor.csv, debtors.csv",
        "debtor-2026-04-01.csv, debtors-2026-04-01.csv",
        "debtors_2026-04-01.csv, debtors-2026-04-01.csv"
    })
    void a_file_that_is_nearly_called_as_one_that_is_read_is_told(String name, String right) throws IOException {
        Files.writeString(folder.resolve(name), "x\n", StandardCharsets.UTF_8);

        refused(1, name + ": is not read; is it meant to be " + right + "?");
    }

    @Test
    void other_files_may_lie_in_a_folder() throws IOException {
        Files.writeString(folder.resolve("notes.csv"), "x\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("README.md"), "x\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("acts.csv~"), "x\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(".acts.csv"), "x\n", StandardCharsets.UTF_8);

        assertThat(play().code()).isZero();
    }

    // ---- bank files ----

    private void bank() throws IOException {
        folder = BankedTiny.in(temp.resolve("banked")).write();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "payments.csv | booked_on | booked_on~P1,R3,payment,40.00,EUR,2026-03-21,2026-03-26 | payments.csv:2: kind must be credit_note where there are bank files",
                "payments.csv | booked_on | booked_on~P1,R3,refund,40.00,EUR,2026-03-21,2026-03-26 | payments.csv:2: kind must be credit_note where there are bank files",
                "scenario.yaml | account: FR | accounts: FR | scenario.yaml: account is missing",
                "scenario.yaml | account: FR14 | account: \"?\" # | scenario.yaml:13: account must be an IBAN",
                "scenario.yaml | references: rf | references: ocr | scenario.yaml:14: references must be one of kid, none, pagopa, rf",
                "scenario.yaml | references: rf | tolerance: 1 # | scenario.yaml: references is missing",
                "scenario.yaml | 0.05 | a cent | scenario.yaml:15: tolerance must be an amount above zero written like 12.50",
                "scenario.yaml | references: rf | references: rf~account_from: soon | scenario.yaml:15: account_from must be a day of the calendar"
            })
    void a_wrong_word_about_the_bank_is_told_with_its_place(String file, String old, String fresh, String sentence)
            throws IOException {
        bank();
        replace(file, old, fresh.replace("~", "\n"));

        refused(1, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.csv | ledger.csv: is not read where there are bank files",
                "bank/camt053.xml | bank/camt053.xml: bank files are called by the day on which they arrive",
                "bank/2026-02-30-camt053.xml | bank/2026-02-30-camt053.xml: the name must be a day of the calendar",
                "bank/2026-06-01-camt053.xml | bank/2026-06-01-camt053.xml: comes after the last day of the folder, 2026-05-31"
            })
    void a_file_that_does_not_go_with_the_bank_s_is_refused(String file, String sentence) throws IOException {
        bank();
        Files.writeString(folder.resolve(file), "x\n", StandardCharsets.UTF_8);

        refused(1, sentence);
    }

    @Test
    void a_folder_for_the_bank_without_a_file_is_refused() throws IOException {
        folder = Files.createDirectories(temp.resolve("banked"));
        BankedTiny.in(folder);

        refused(1, "bank: holds no file, so nobody would ever know who paid");
    }

    @Test
    void an_account_without_a_file_of_its_bank_is_refused() throws IOException {
        replace("scenario.yaml", "seed: 7", "seed: 7\naccount: FR1420041010050500013M02606\nreferences: rf");

        refused(1, "scenario.yaml:13: account is about bank files, and there is no folder bank");
        refused(1, "scenario.yaml:14: references is about bank files, and there is no folder bank");
    }

    @Test
    void credit_notes_need_no_file_where_the_bank_tells_the_rest() throws IOException {
        bank();
        Files.delete(folder.resolve("payments.csv"));

        assertThat(play().code()).isZero();
    }

    @Test
    void a_list_after_another_last_day_is_left_out_without_a_word() {
        assertThat(play("--to", "2026-03-20").code()).isZero();
    }

    @Test
    void a_report_that_can_not_be_written_is_told_before_the_year_is_played() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine", StandardCharsets.UTF_8);

        Played played = Played.of(folder, file.resolve("report"));

        assertThat(played.code()).isEqualTo(2);
        assertThat(played.err()).contains("nothing can be written where --out leads");
        assertThat(played.out()).isEmpty();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(folder.resolve("acts.csv"), new byte[] {'o', 'n', (byte) 0xE9, '\n'});

        refused(1, "acts.csv: must be UTF-8");
    }

    @Test
    void a_folder_that_holds_something_else_is_never_written_into() throws IOException {
        Path report = Files.createDirectory(temp.resolve("report"));
        Files.writeString(report.resolve("thesis.txt"), "mine", StandardCharsets.UTF_8);

        Played played = play();

        assertThat(played.code()).isEqualTo(2);
        assertThat(played.err()).contains("holds something else");
        try (Stream<Path> files = Files.list(report)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Played played = Played.of(temp.resolve("nowhere"), temp.resolve("report"));

        assertThat(played.code()).isEqualTo(2);
        assertThat(played.err()).contains("there is no folder of this name");
    }

    @Test
    void an_argument_that_can_not_be_used_has_a_code_of_its_own() {
        refused(2, "--from", "--from", "yesterday");
        refused(2, "--nonsense", "--nonsense");
    }

    @Test
    void a_case_that_is_not_there_is_told() {
        refused(2, "--case: no such case", "--case", "D99/COPAYMENT");
        refused(2, "--case: no such case", "--case", "D1/MATERIALS");
        refused(2, "--case: no such case", "--case", "D9/COPAYMENT");
    }

    @Test
    void days_outside_the_folder_are_refused() {
        refused(2, "--from lies before the first day of the folder", "--from", "2020-01-01");
        refused(2, "--from lies after the last day of the folder", "--from", "2026-06-01");
        refused(2, "--to lies before the first day played", "--to", "2020-01-01");
        refused(2, "--to lies before the first day played", "--from", "2026-04-01", "--to", "2026-03-31");
        refused(2, "--to lies more than 30 years after", "--to", "2999-01-01");
    }

    @Test
    void a_policy_of_another_currency_is_refused() {
        refused(2, "choose a policy of the same currency", "--policy", "us-clinic-demo");
    }

    @Test
    void a_policy_of_another_country_is_refused() {
        refused(2, "choose a policy of the same country", "--policy", "it-health-authority");
    }

    @Test
    void a_policy_that_is_not_there_is_a_wrong_argument() {
        refused(2, "--policy: no policy of this name comes along", "--policy", "atlantis");
        refused(2, "--policy: the policy file mine.yaml can't be read", "--policy", "mine.yaml");
    }
}
