package io.dunning.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.RecordedEvent;
import io.dunning.report.AgendaKind;
import io.dunning.report.AgendaSection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final List<List<RecordedEvent>> CASES = SomeCases.of(11, 40);

    @Test
    void a_page_holds_no_script_and_nothing_from_elsewhere() throws IOException {
        for (String page : pages()) {
            assertThat(page.toLowerCase(Locale.ROOT))
                    .doesNotContain("<script", "javascript:", "http:", "https:", "@import", "url(", "<img", "<link");
        }
    }

    /** What a screen reader and a keyboard need; contrast is seen to in the style sheet. */
    @Test
    void a_page_says_its_language_names_its_parts_and_can_be_walked_through() throws IOException {
        for (String page : pages()) {
            assertThat(page).contains("<html lang=\"").containsOnlyOnce("<h1>").containsOnlyOnce("<main>");
            assertThat(found("<svg [^>]*", page))
                    .isNotEmpty()
                    .allMatch(svg -> svg.contains("role=\"img\" aria-labelledby="));
            assertThat(found("<svg ", page)).hasSameSizeAs(found("<desc ", page));
            assertThat(found("<table>", page))
                    .hasSameSizeAs(found("<caption>", page))
                    .hasSameSizeAs(found("role=\"group\" aria-label=\"[^\"]+\" tabindex=\"0\"", page));
            assertThat(found("<th (?!scope=)", page)).isEmpty();
            List<String> ids = found(" id=\"[^\"]+\"", page);
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(found("href=\"#[^\"]+\"", page)).allMatch(link -> ids.contains(" id=\"" + link.substring(7)));
        }
    }

    @Test
    void a_report_stands_within_a_page_of_the_hosts() throws IOException {
        for (ReportDocument document : Reports.of(CASES)) {
            StringWriter out = new StringWriter();
            ReportHtml.writeFragment(document, Locale.ITALIAN, out);

            assertThat(out.toString())
                    .startsWith("<div class=\"dunning-report\" lang=\"it\">")
                    .doesNotContain("<html", "<body", "<h1", "<style", "<main");
        }
        assertThat(ReportHtml.style().lines().filter(l -> l.contains("{") && !l.startsWith("@")))
                .allMatch(rule -> rule.strip().startsWith(".dunning-report"));
    }

    @Test
    void whoever_reads_another_language_reads_english() throws IOException {
        ReportDocument document = Reports.of(CASES).get(0);

        assertThat(Reports.page(document, Locale.forLanguageTag("tr")))
                .isEqualTo(Reports.page(document, Locale.ENGLISH));
        assertThat(Reports.page(document, Locale.forLanguageTag("it-CH"))).contains("<html lang=\"it\">");
    }

    /** Events hold ids and closed words; what else stands in them must not come out either. */
    @Test
    void nothing_but_ids_days_and_amounts_comes_out() throws IOException {
        for (ReportDocument document : Reports.of(CASES)) {
            List<String> written = new ArrayList<>(List.of(
                    Reports.page(document, Locale.ENGLISH),
                    Reports.page(document, Locale.ITALIAN),
                    Reports.json(document)));
            for (String table : document.tables()) {
                StringWriter csv = new StringWriter();
                ReportCsv.write(document, table, csv);
                written.add(csv.toString());
            }
            assertThat(written)
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContain(
                                    "boss",
                                    "clerk",
                                    "document-1",
                                    "document-2",
                                    "Not now.",
                                    "All steps were taken.",
                                    "receipt-"));
        }
    }

    @Test
    void what_looks_like_markup_or_a_formula_does_no_harm() throws IOException {
        Grid grid = new Grid("wrong", "cause", "#notices")
                .row(new Cell.Id("<b onload=x>"), new Cell.Count(-1))
                .row(new Cell.Id("=1+1"), new Cell.Count(2));
        ReportDocument document =
                new ReportDocument("compliance", List.of(), List.of(), List.of(new Part("wrong", grid)));
        StringWriter csv = new StringWriter();
        ReportCsv.write(document, "wrong", csv);

        assertThat(Reports.page(document, Locale.ENGLISH))
                .contains("&lt;b onload&#x3D;x&gt;")
                .doesNotContain("<b onload");
        assertThat(csv.toString()).isEqualTo("cause,notices\n<b onload=x>,-1\n'=1+1,2\n");
    }

    @Test
    void money_that_nobody_has_explained_stands_in_words() throws IOException {
        ReportDocument document = ReportDocument.of(Reports.review(CASES));

        assertThat(Reports.page(document, Locale.ENGLISH)).contains("no reference: line-7");
        assertThat(Reports.page(document, Locale.ITALIAN)).contains("senza riferimento: line-7");
    }

    @Test
    void an_empty_month_says_so() throws IOException {
        ReportDocument document = ReportDocument.of(Reports.client(List.of()));

        assertThat(Reports.page(document, Locale.ENGLISH))
                .contains("There is nothing to list.")
                .contains("<td class=\"n u\">not known</td>")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void tables_are_written_into_files_of_their_own(@TempDir Path folder) throws IOException {
        ReportDocument document = Reports.of(CASES).get(0);

        List<Path> files = ReportCsv.write(document, folder);

        assertThat(files).hasSameSizeAs(document.tables()).doesNotHaveDuplicates();
        assertThat(Files.readString(folder.resolve("client-figures.csv")))
                .startsWith("kpi,part,currency,value,before,");
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> ReportCsv.write(document, "nothing", out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void an_agenda_lists_the_most_pressing_and_counts_all() {
        List<AgendaSection> agenda = Reports.review(SomeCases.of(3, 200)).agenda();

        AgendaSection answers = agenda.stream()
                .filter(s -> s.kind() == AgendaKind.ANSWER)
                .findFirst()
                .orElseThrow();
        assertThat(answers.count()).isGreaterThan(20);
        assertThat(answers.lines())
                .hasSize(20)
                .isSortedAccordingTo(Comparator.comparing(line -> String.valueOf(line.by())));
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (ReportDocument document : Reports.of(CASES)) {
            pages.add(Reports.page(document, Locale.ENGLISH));
            pages.add(Reports.page(document, Locale.ITALIAN));
        }
        return pages;
    }

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
