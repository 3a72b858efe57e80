package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartTest {

    @TempDir
    private static Path temp = Path.of("");

    private Played tiny = new Played(-1, "", "", Path.of(""));

    @BeforeAll
    void play() {
        tiny = Played.of(Played.TINY, temp.resolve("tiny"));
        assertThat(tiny.err()).isEmpty();
        assertThat(tiny.code()).isZero();
    }

    @Test
    void every_notice_stands_in_the_table_with_both_numbers() {
        List<NamedCsvRecord> actions = tiny.rows("actions.csv");

        assertThat(actions)
                .extracting(
                        row -> row.getField("date"),
                        row -> row.getField("case"),
                        row -> row.getField("items"),
                        row -> row.getField("claimed"))
                .containsExactly(
                        tuple("2026-03-10", "test/tiny-clinic/D1/COPAYMENT", "R1", "50.00"),
                        tuple("2026-03-30", "test/tiny-clinic/D4/COPAYMENT", "R4", "30.00"),
                        tuple("2026-03-30", "test/tiny-clinic/D8/COPAYMENT", "R8 R8b", "62.00"));
        assertThat(actions).allSatisfy(QuickstartTest::isWorthIt);
    }

    private static void isWorthIt(NamedCsvRecord action) {
        assertThat(new BigDecimal(action.getField("expected"))).isGreaterThan(new BigDecimal(action.getField("cost")));
    }

    @Test
    void a_debt_near_the_price_of_a_stamp_is_never_written_to() {
        assertThat(tiny.rows("actions.csv"))
                .noneMatch(row -> row.getField("case").contains("/D2/"));
        assertThat(tiny.theCase("D2/COPAYMENT").getField("proposed")).isEqualTo("CREDIT");
        assertThat(tiny.text("index.html"))
                .contains("D2/COPAYMENT | 2026-04-09 | first by letter | 0.80 EUR | 1.50 EUR | 0.24 EUR");
    }

    @Test
    void a_small_debt_goes_out_together_with_the_next_bill() {
        assertThat(tiny.text("index.html"))
                .contains("Went out later, together with other bills | 1 | 2.00 EUR | 1.50 EUR | 0.60 EUR");
    }

    @Test
    void whoever_paid_while_the_books_were_behind_gets_nothing_and_the_report_says_so() {
        assertThat(tiny.rows("actions.csv"))
                .noneMatch(row -> row.getField("case").contains("/D3/"));
        assertThat(tiny.text("index.html"))
                .contains("On 5 days the books were more than 1 day behind")
                .contains("This held 1 case back; 1 of them had in fact paid by then")
                .contains("2026-03-22 | 2026-03-19 | 1 | 0")
                .contains("D3/COPAYMENT | 2026-03-22 | 2026-03-21 | 2026-03-26");
    }

    @Test
    void a_wrong_notice_is_counted_with_its_cause() {
        assertThat(tiny.text("index.html"))
                .contains("1 notice of 3 went to somebody whose payment had left already")
                .contains("Late posting: the payment had moved, and was booked no sooner than on the day on which the")
                .contains("D4/COPAYMENT | 2026-03-28 | 2026-03-30 | 2026-03-29 | 2026-04-03 | Late posting | 6");
    }

    @Test
    void an_open_question_of_cover_holds_its_case() {
        assertThat(tiny.theCase("D5/COPAYMENT").getField("holds")).isEqualTo("COVERAGE_PENDING");
        assertThat(tiny.rows("actions.csv"))
                .noneMatch(row -> row.getField("case").contains("/D5/"));
    }

    @Test
    void acts_of_the_desk_are_played_and_their_ends_counted() {
        assertThat(tiny.theCase("D6/COPAYMENT").getField("closing_reason")).isEqualTo("PAID");
        assertThat(tiny.theCase("D7/COPAYMENT").getField("closing_reason")).isEqualTo("CREDITED");
        assertThat(tiny.text("index.html"))
                .contains("Promises to pay | 1 | 1 | 0 | 0")
                .contains("Exempt from paying | 1")
                .contains("Dispute | An objection is being looked at. | 1 | 0")
                .contains("Promise | A promise to pay is running. | 1 | 0")
                .contains("D1/COPAYMENT | promise | A promise is for a positive amount up to what is open.");
    }

    @Test
    void what_came_in_and_what_it_cost_add_up() {
        assertThat(tiny.text("index.html"))
                .contains("95.00 EUR came in, 36.1 % of what was handed in")
                .contains("3 notices went out, for 1.70 EUR all in")
                .contains("that is 0.0179 EUR for every EUR that came in");
    }

    @Test
    void the_table_of_money_says_where_each_unit_is() {
        assertThat(tiny.text("index.html"))
                .contains("Given up (uncollectible, time-barred, taken back), still in the books | 0.00 EUR")
                .contains("Overpaid, to be given back | 0.00 EUR")
                .contains("Still open on the last day | 142.80 EUR");
    }

    /** The tiny folder with other words in its payments, played. */
    private static Played tinyWith(String name, String old, String fresh, String alsoOld, String alsoFresh)
            throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        try (Stream<Path> files = Files.list(Played.TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path payments = folder.resolve("payments.csv");
        String booked = Files.readString(payments, StandardCharsets.UTF_8);
        assertThat(booked).contains(old, alsoOld);
        Files.writeString(payments, booked.replace(old, fresh).replace(alsoOld, alsoFresh), StandardCharsets.UTF_8);
        return Played.of(folder, temp.resolve(name + "-report"));
    }

    @Test
    void money_paid_twice_and_credits_without_a_note_keep_the_table_in_balance() throws IOException {
        Played overpaid = tinyWith(
                "overpaid",
                "P3,R6,payment,25.00",
                "P3,R6,payment,40.00",
                "P4,R7,credit_note,25.00",
                "P4,R6,payment,2.00");

        assertThat(overpaid.text("index.html"))
                .contains("Came in | 112.00 EUR")
                .contains("Credited by decision, the credit note not in the books yet | 25.00 EUR")
                .contains("Overpaid, to be given back | 17.00 EUR")
                .contains("Still open on the last day | 142.80 EUR");
    }

    @Test
    void whoever_pays_after_being_held_back_had_not_paid_by_then() throws IOException {
        Played later = tinyWith(
                "later",
                "P1,R3,payment,40.00,EUR,2026-03-21,2026-03-26",
                "P1,R3,payment,40.00,EUR,2026-03-24,2026-03-26",
                "P2,R4",
                "P2,R4");
        Played afterwards = tinyWith(
                "afterwards",
                "P1,R3,payment,40.00,EUR,2026-03-21,2026-03-26",
                "P1,R3,payment,40.00,EUR,2026-03-26,2026-03-26",
                "P2,R4",
                "P2,R4");

        assertThat(later.text("index.html")).contains("D3/COPAYMENT | 2026-03-24 | 2026-03-24 | 2026-03-26");
        assertThat(afterwards.text("index.html")).contains("This held 1 case back; 0 of them had in fact paid by then");
    }

    @Test
    void a_case_whose_only_address_is_dead_is_stuck_and_a_person_is_told() {
        assertThat(tiny.theCase("D1/COPAYMENT").getField("stuck_on")).isEqualTo("address-alive");
        assertThat(tiny.text("index.html"))
                .contains("Stuck: a person must find a way")
                .contains("1 open case of 50.00 EUR got no further at the last review")
                .contains("D1/COPAYMENT | address-alive | ")
                .contains("1 are stuck");
    }

    @Test
    void a_case_page_begins_with_the_rule_that_decides_and_folds_those_that_allow() {
        String page = tiny.page("cases/3.html");

        int decides = page.indexOf("<tr class=\"deciding\">");
        assertThat(decides).isPositive().isLessThan(page.indexOf("<details>"));
        assertThat(page.substring(0, page.indexOf("<details>"))).doesNotContain("<td>allow</td>");
        assertThat(page).contains("rules had nothing against it</summary>").contains("<td>allow</td>");
    }

    @Test
    void rows_that_are_set_aside_stand_in_a_table_with_their_reason() {
        assertThat(tiny.rows("rejects.csv"))
                .extracting(row -> row.getField("row"), row -> row.getField("reason"))
                .containsExactly(tuple("10", "BAD_DATE"), tuple("11", "NO_POLICY"));
        assertThat(tiny.text("index.html"))
                .contains("1 booking spoke of bills that were not in the books on their day");
    }

    @Test
    void each_attempt_stands_once_in_what_goes_back_to_the_creditor() {
        assertThat(tiny.rows("outcomes.csv"))
                .extracting(
                        row -> row.getField("debtor_id"),
                        row -> row.getField("receivable_ids"),
                        row -> row.getField("planned_on"),
                        row -> row.getField("channel"))
                .containsExactly(
                        tuple("D1", "R1", "2026-03-10", "email"),
                        tuple("D4", "R4", "2026-03-30", "email"),
                        tuple("D8", "R8 R8b", "2026-03-30", "letter"));
        assertThat(tiny.page("index.html"))
                .contains("href=\"outcomes.csv\"", "href=\"outcomes.json\"", "tell of 3 attempts, each once");
    }

    @Test
    void the_page_of_transparency_shows_the_texts_on_an_invented_case() {
        assertThat(tiny.page("index.html")).contains("href=\"transparency.html\"", "href=\"transparency.json\"");
        assertThat(tiny.text("transparency.html"))
                .contains("How we write to you about bills that are still open")
                .contains("Tiny Clinic", "notices@", "Prova Esempio");
    }

    @Test
    void html_in_a_name_is_escaped_everywhere() {
        assertThat(tiny.page("cases/1.html"))
                .contains("Dear Ann &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;,");
        assertThat(tiny.page("index.html")).contains("<h1>A tiny &lt;clinic&gt;</h1>");
        assertThat(tiny.files().values()).noneMatch(file -> file.contains("<script") || file.contains("<clinic"));
    }

    @Test
    void names_stand_on_case_pages_only() {
        tiny.files().forEach((name, content) -> {
            if (!name.startsWith("cases/") && !name.startsWith("cases\\")) {
                assertThat(content)
                        .doesNotContain("Madeup")
                        .doesNotContain("alert(1)")
                        .doesNotContain("example.org");
            }
        });
        assertThat(tiny.out()).doesNotContain("Madeup");
    }

    @Test
    void every_case_has_a_page_with_its_history_its_reasons_and_a_whole_chain() {
        assertThat(tiny.files().keySet().stream().filter(name -> name.endsWith(".html")))
                .hasSize(3 + 8);
        assertThat(tiny.text("cases/3.html"))
                .contains("case-open (decides) | forbid | The case is not followed up: it is closed.")
                .contains("2026-03-22Nothing was sent. The ledger is complete only up to 2026-03-19")
                .contains("A payment for bill R3 is in the books (value day 2026-03-21)")
                .contains("The chain of hashes over all 8 events is whole");
        assertThat(tiny.page("cases/8.html"))
                .contains("to Hal Madeup, 1 Rue Inventée, 00000 Nulle-Part")
                .contains("Balance: ");
    }

    @Test
    void the_index_needs_nothing_from_elsewhere() {
        assertThat(tiny.page("index.html"))
                .contains("<html lang=\"en\">")
                .contains("role=\"img\" aria-labelledby=")
                .doesNotContain("<link")
                .doesNotContain("src=")
                .doesNotContain("url(");
        assertThat(tiny.page("index.html").split("<table>", -1).length)
                .isEqualTo(tiny.page("index.html").split("<table><caption>", -1).length);
    }

    @Test
    void no_figure_is_left_unformatted() {
        assertThat(tiny.files().values()).noneMatch(file -> file.contains("{{") || file.contains("@example.Grid"));
    }

    @Test
    void progress_is_one_line_a_month_where_there_is_no_terminal() {
        assertThat(tiny.out())
                .contains("2026-03-31  cases open 7, sent 3, held back 8, paid 40.00 EUR")
                .contains("2026-05-31  cases open 4");
        assertThat(tiny.out().lines()).hasSize(5).first().asString().startsWith("Reading ");
    }

    @Test
    void the_same_folder_gives_the_same_bytes_also_over_an_earlier_report() {
        Played again = Played.of(Played.TINY, temp.resolve("tiny-again"));
        Played over = Played.of(Played.TINY, temp.resolve("tiny-again"));

        assertThat(again.files()).isEqualTo(tiny.files());
        assertThat(over.files()).isEqualTo(tiny.files());
    }

    @Test
    void a_case_is_printed_with_ids_and_without_names() {
        Played printed = Played.of(Played.TINY, temp.resolve("unused"), "--case", "D1/COPAYMENT");

        assertThat(printed.code()).isZero();
        assertThat(printed.out())
                .contains("Case test/tiny-clinic/D1/COPAYMENT: OPEN, 50.00 EUR open on 2026-05-31")
                .contains("  > address-alive: forbid.")
                .doesNotContain("Ann");
        assertThat(printed.report()).doesNotExist();
        for (String other : List.of("D1", "test/tiny-clinic/D1/COPAYMENT")) {
            assertThat(Played.of(Played.TINY, temp.resolve("unused"), "--case", other)
                            .out())
                    .isEqualTo(printed.out());
        }
    }

    @Test
    void other_days_play_a_part_of_the_folder() {
        Played part = Played.of(Played.TINY, temp.resolve("part"), "--from", "2026-03-31", "--to", "2026-04-10");

        assertThat(part.code()).isZero();
        assertThat(part.rows("cases.csv")).hasSize(8);
        assertThat(part.rows("actions.csv"))
                .allMatch(row -> row.getField("date").compareTo("2026-03-31") >= 0);
    }

    @Test
    void help_says_what_a_folder_holds_and_what_the_exit_codes_mean() {
        Played help = Played.of(Played.TINY, temp.resolve("unused"), "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("scenario.yaml, debtors.csv, payments.csv")
                .contains("Exit codes");
    }
}
