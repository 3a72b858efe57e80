package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What must be true of every folder that comes along; each is played once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedYearsTest {

    private static final List<String> NAMES = List.of("france", "italy", "norway", "outside", "spain");

    @TempDir
    private static Path temp = Path.of("");

    private final Map<String, Played> years = new TreeMap<>();

    @BeforeAll
    void play_each_once() {
        for (String name : NAMES) {
            Played year = Played.of(Path.of("scenarios", name), temp.resolve(name));
            assertThat(year.err()).isEmpty();
            assertThat(year.code()).isZero();
            years.put(name, year);
        }
    }

    private Played year(String name) {
        return years.getOrDefault(name, new Played(-1, "", "", Path.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void a_year_of_a_shipped_folder_asks_only_where_it_is_worth_it(String name) {
        List<NamedCsvRecord> notWorth = year(name).rows("actions.csv").stream()
                .filter(row -> number(row, "expected").compareTo(number(row, "cost")) <= 0)
                .toList();

        assertThat(year(name).rows("actions.csv")).hasSizeGreaterThan(80);
        assertThat(notWorth)
                .allSatisfy(row -> assertThat(row.getField("prescribed_by_law"))
                        .as("only a step that the law prescribes goes out all the same: %s", row.getField("case"))
                        .isEqualTo("yes"));
        List<NamedCsvRecord> sent = notWorth.stream()
                .filter(row -> !row.getField("handed_over_on").isEmpty())
                .toList();
        if (sent.isEmpty()) {
            assertThat(index(name)).contains("No notice went out that was expected to bring less than it cost.");
        } else {
            assertThat(cells("The law prescribes this step", name))
                    .containsExactly(Integer.toString(sent.size()), sum(sent, "cost"), sum(sent, "expected"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void each_attempt_goes_back_to_the_creditor_once_and_as_often_as_the_report_counts(String name) {
        List<NamedCsvRecord> outcomes = year(name).rows("outcomes.csv");
        Map<String, Long> attempts = outcomes.stream()
                .collect(Collectors.groupingBy(row -> row.getField("channel"), TreeMap::new, Collectors.counting()));
        Map<String, Long> counted = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^([A-Z][a-z -]+) \\| ([0-9,]+) \\| [0-9,]+ \\| [0-9,]+ \\| ([0-9,]+) \\| ")
                .matcher(section("sent", name).split("What became of them, by channel", -1)[1]);
        while (row.find()) {
            long count = whole(row.group(2)) + whole(row.group(3));
            if (count > 0) {
                counted.put(channel(row.group(1)), count);
            }
        }

        assertThat(outcomes).extracting(o -> o.getField("notice")).doesNotHaveDuplicates();
        assertThat(attempts).isNotEmpty().isEqualTo(counted);
        assertThat(index(name))
                .contains("tell of " + String.format(Locale.ROOT, "%,d", outcomes.size()) + " attempts, each once");
    }

    private static long whole(String count) {
        return Long.parseLong(count.replace(",", ""));
    }

    private static String channel(String shown) {
        return shown.equals("Text message")
                ? "sms"
                : shown.replace("-", "").replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void the_outcomes_in_json_are_those_of_the_table(String name) {
        JsonNode json = new ObjectMapper().readTree(year(name).page("outcomes.json"));

        assertThat(json.valueStream()
                        .map(o -> o.get("notice").asString() + o.get("result").asString()))
                .containsExactlyElementsOf(year(name).rows("outcomes.csv").stream()
                        .map(o -> o.getField("notice") + o.getField("result"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void what_people_may_read_about_the_notices_stands_beside_them_in_every_language(String name) {
        JsonNode json = new ObjectMapper().readTree(year(name).page("transparency.json"));

        assertThat(json.get("pages")).hasSize(name.equals("outside") ? 1 : 5);
        assertThat(json.get("shown").valueStream().map(s -> s.get("channel").asString()))
                .containsAll(year(name).rows("outcomes.csv").stream()
                        .map(o -> o.getField("channel").replace('_', '-'))
                        .toList());
        for (int i = 0; i < json.get("pages").size(); i++) {
            String language = json.get("pages").get(i).get("language").asString();
            String file = i == 0 ? "transparency.html" : "transparency-" + language + ".html";
            assertThat(year(name).page("index.html")).contains("href=\"" + file + "\"");
            assertThat(year(name).page(file))
                    .contains("lang=\"" + language + "\"", json.get("callBack").asString());
        }
    }

    private static String sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream()
                .map(row -> number(row, column))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void the_table_of_money_adds_up(String name) {
        BigDecimal books = amount("Handed in, [0-9,]+ bills?", name)
                .subtract(amount("Came in", name))
                .subtract(amount("Credit notes", name));
        BigDecimal shown = amount("Still open on the last day", name)
                .add(amount("Given up \\(uncollectible, time-barred, taken back\\), still in the books", name))
                .add(amount("Credited by decision, the credit note not in the books yet", name))
                .add(amountIfAny("So little that nobody is asked for it", name))
                .add(amountIfAny("In question: the case waits until a person has looked", name))
                .subtract(amount("Overpaid, to be given back", name));

        assertThat(shown).isEqualByComparingTo(books);
        assertThat(amount("Payments", name)
                        .subtract(amount("Taken back: bounced payments, refunds and corrections", name)))
                .isEqualByComparingTo(amount("Came in", name));
    }

    private BigDecimal amountIfAny(String what, String name) {
        return index(name).contains("\n" + what + " |") ? amount(what, name) : BigDecimal.ZERO;
    }

    private BigDecimal amount(String what, String name) {
        return new BigDecimal(cells(what, name).get(0));
    }

    /** The numbers of the first row of the index that begins so, without currency and commas. */
    private List<String> cells(String beginning, String name) {
        Matcher row = Pattern.compile("(?m)^" + beginning + " \\|(.*)$").matcher(index(name));
        assertThat(row.find()).as("a row \"%s\" in %s", beginning, name).isTrue();
        return Pattern.compile("\\|")
                .splitAsStream(row.group(1))
                .map(cell -> cell.replaceAll("[A-Z,]", "").strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private String index(String name) {
        return year(name).text("index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void cases_held_back_for_the_books_had_paid_by_that_very_day(String name) {
        Matcher row = Pattern.compile("(?m)^\\S+/[A-Z_]+ \\| (\\S+) \\| (\\S+) \\| (\\S+) \\| *$")
                .matcher(section("books", name));
        int rows = 0;
        while (row.find()) {
            rows++;
            assertThat(row.group(2)).as(row.group()).isLessThanOrEqualTo(row.group(1));
            assertThat(row.group(3)).as(row.group()).isGreaterThan(row.group(1));
        }
        assertThat(rows > 0).isEqualTo(section("books", name).contains("Held back, and had paid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "outside", "spain"})
    void a_stuck_case_is_open_and_owes_what_the_report_says(String name) {
        Matcher row = Pattern.compile("(?m)^(\\S+/[A-Z_]+) \\| [a-z-]+ \\| \\S+ \\| \\S+ \\| (\\S+) [A-Z]{3} \\| *$")
                .matcher(section("stuck", name));
        int rows = 0;
        while (row.find()) {
            rows++;
            NamedCsvRecord line = year(name).theCase(row.group(1));
            assertThat(line.getField("state")).as(row.group()).isEqualTo("OPEN");
            assertThat(line.getField("open"))
                    .as(row.group())
                    .isEqualTo(row.group(2).replace(",", ""));
            assertThat(line.getField("stuck_on")).as(row.group()).isNotEmpty();
        }
        long stuck = year(name).rows("cases.csv").stream()
                .filter(line -> !line.getField("stuck_on").isEmpty())
                .count();
        assertThat(rows).isEqualTo((int) Math.min(stuck, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "spain"})
    void every_line_of_the_bank_is_accounted_for_to_the_last_statement(String name) {
        String section = section("reconciliation", name);
        BigDecimal lines = amount("All lines", name);

        assertThat(amount("Opening balance, by the bank&#39;s word", name).add(lines))
                .isEqualByComparingTo(amount("Closing balance, by the bank&#39;s word", name));
        assertThat(amount("Difference", name)).isZero();
        assertThat(section)
                .contains("up to 2026-12-30, with a difference of 0.00 ")
                .contains("3 payments still wait for an explanation.")
                .doesNotContain("still there");
        assertThat(amountIfAny("To be paid back", name).add(amountIfAny("The lines that paid it back", name)))
                .as("the desk's refunds and the bank's lines")
                .isZero();
        assertThat(booked("debit", name).subtract(booked("credit", name)))
                .as("what the rows for the accounts put on the account of the bank")
                .isEqualByComparingTo(lines);
    }

    private BigDecimal booked(String side, String name) {
        return year(name).rows("accounting.csv").stream()
                .filter(row -> row.getField(side).equals("BANK"))
                .map(row -> number(row, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"france", "italy", "norway", "spain"})
    void a_bank_s_trouble_shows_in_the_report(String name) {
        assertThat(section("reconciliation", name))
                .contains("Opening balance and lines don&#39;t give the closing balance")
                .contains("The account is none of this house&#39;s")
                .contains("Told nothing new: all of it was there already")
                .containsPattern("\\| \\S+ \\| 2026-0[45]-\\d\\d \\| (The next|No) statement")
                .contains("Pays a bill, as a person confirmed")
                .contains("The lines that took them back");
    }

    @Test
    void a_folder_without_bank_files_has_no_such_section() {
        assertThat(year("outside").page("index.html")).doesNotContain("id=\"reconciliation\"");
        assertThat(year("outside").report().resolve("accounting.csv")).doesNotExist();
    }

    private String section(String id, String name) {
        String page = year(name).page("index.html");
        int begins = page.indexOf("<section id=\"" + id + "\"");
        assertThat(begins).as("section %s of %s", id, name).isPositive();
        return Played.withoutTags(page.substring(begins, page.indexOf("</section>", begins)));
    }
}
