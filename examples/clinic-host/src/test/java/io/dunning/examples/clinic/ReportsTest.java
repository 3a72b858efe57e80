package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as pages and as files. */
class ReportsTest extends HostTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\"[^>]*>(.*?)</tr>", Pattern.DOTALL);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "it-clerk, /reports, 403",
        "it-clerk, /reports/review, 403",
        "it-clerk, /reports/client/json, 403",
        "it-liaison, /reports/review, 200",
        "it-liaison, /reports/review/csv, 200",
        "it-liaison, /reports/client, 403",
        "it-liaison, /reports/compliance/csv, 403",
        "it-supervisor, /reports, 200",
        "it-supervisor, /reports/compliance, 200",
        "it-auditor, /reports/client, 200",
        "it-auditor, /reports/none, 400",
        "it-auditor, /reports/client/pdf, 400",
        "it-clerk, /reports/report.css, 200",
    })
    void a_report_is_for_some_and_not_for_others(String user, String path, int status) {
        assertThat(as(user).get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/client?month=2026-13",
                "/reports/client?month=1999-01",
                "/reports/client?month=2031-01",
                "/reports/compliance?month=%3Cb%3E",
                "/reports/compliance/csv?month=2031-01",
                "/reports/review?week=2026-02-30",
                "/reports/review?week=2031-01-01",
                "/reports/review/json?week=yesterday"
            })
    void a_time_that_is_none_or_has_not_begun_is_refused_beside_its_field(String path) {
        Browser auditor = as("it-auditor").get(path);

        assertThat(auditor.status()).isEqualTo(422);
        assertThat(auditor.html())
                .contains("aria-describedby=\"time-error\"", "id=\"time-error\"")
                .containsAnyOf("This can’t be read.", "not before the house’s first one")
                .doesNotContain("dunning-report", "<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client?month=2026-01", "client?month=2026-02", "compliance?month=2026-02", "review"})
    void every_row_of_the_json_stands_on_the_page(String report) {
        Browser supervisor = as("it-supervisor");
        String html = supervisor.get("/reports/" + report).html();

        JsonNode json = JSON.readTree(supervisor
                .get("/reports/" + report.replaceFirst("\\?|$", "/json$0"))
                .html());

        assertThat(supervisor.header("Content-Type")).startsWith("application/json");
        assertThat(json.path("report").asString()).isEqualTo(report.replaceAll("\\?.*", ""));
        long rows = json.path("tables").valueStream().mapToLong(JsonNode::size).sum();
        assertThat(rows).isPositive();
        String own = html.substring(html.indexOf("<div class=\"dunning-report\""));
        assertThat(ROW.matcher(own).results()).hasSize((int) rows);
        assertThat(numbersOf(own)).containsAll(countsOf(json));
    }

    /** The counts and plain ids that the file holds, as the page would write them. */
    private static List<String> countsOf(JsonNode json) {
        List<String> counts = new ArrayList<>();
        json.path("tables")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(row -> Stream.of("count", "numerator", "denominator", "messages", "value")
                        .map(name -> row.path(name).asString("")))
                .filter(text -> text.matches("\\d{1,3}"))
                .forEach(counts::add);
        return counts;
    }

    private static List<String> numbersOf(String html) {
        return Pattern.compile(">(\\d{1,3})</t[dh]>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_sum_that_came_in_is_the_same_on_the_page_and_in_the_file() {
        Browser supervisor = as("it-supervisor");
        JsonNode json = JSON.readTree(
                supervisor.get("/reports/client/json?month=2026-02").html());
        String collected = json.path("tables")
                .path("figures")
                .valueStream()
                .filter(row -> row.path("kpi").asString("").equals("collected"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString();

        String italian =
                supervisor.get("/reports/client?month=2026-02&lang=it").html().replaceAll("[.\\u00a0\\u202f]", "");

        assertThat(collected).matches("\\d+\\.\\d\\d");
        assertThat(italian).contains(collected.replace('.', ','), "Rapporto mensile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "client", "compliance"})
    void a_report_names_nobody_and_nothing_of_another_tenant(String report) {
        var id = aCase("report-" + report, "45.00");
        Browser norwegian = as("no-supervisor");
        Browser italian = as("it-supervisor");

        for (String form : new String[] {"", "/html", "/json"}) {
            String no = norwegian.get("/reports/" + report + form).html();
            String it = italian.get("/reports/" + report + form).html();
            assertThat(no)
                    .as(form)
                    .hasSizeGreaterThan(500)
                    .doesNotContain(
                            "IT-",
                            "it-azienda-esempio",
                            "it-health-authority",
                            id.debtor().value());
            assertThat(it)
                    .as(form)
                    .hasSizeGreaterThan(500)
                    .doesNotContain("NO-D", "no-praksis-eksempel", "no-practices", "Canarina");
        }
    }

    @Test
    void the_tables_come_as_one_archive_with_a_file_for_each() throws IOException {
        Browser auditor = as("it-auditor");
        JsonNode json =
                JSON.readTree(auditor.get("/reports/client/json?month=2026-01").html());
        List<String> tables = json.path("tables")
                .propertyStream()
                .map(e -> "client-" + e.getKey() + ".csv")
                .toList();

        byte[] zip = auditor.bytes("/reports/client/csv?month=2026-01");

        assertThat(auditor.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"client-it-demo-2026-01.zip\"");
        assertThat(auditor.header("Content-Type")).isEqualTo("application/zip");
        assertThat(auditor.header("X-Content-Type-Options")).isEqualTo("nosniff");
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                long rows = json.path("tables")
                        .path(entry.getName().replaceAll("^client-|\\.csv$", ""))
                        .size();
                assertThat(text.lines()).as(entry.getName()).hasSize((int) rows + 1);
            }
        }
        assertThat(names).isEqualTo(tables);
    }

    @Test
    void a_page_of_a_report_holds_no_style_and_no_script_of_its_own() {
        for (String report : new String[] {"review", "client", "compliance"}) {
            Browser auditor = as("it-auditor").get("/reports/" + report);

            assertThat(auditor.html())
                    .contains("<svg", "/reports/report.css")
                    .doesNotContain("<style", " style=", "<script", " onclick=", "src=\"http");
            assertThat(auditor.get("/reports/report.css").html()).contains(".dunning-report");
            assertThat(auditor.header("Content-Type")).startsWith("text/css");
        }
    }

    @Test
    void a_campaign_has_its_report_for_its_own_tenant_only() {
        Browser supervisor = as("it-supervisor").get("/campaigns/new");
        supervisor.send("/campaigns/new", Map.of("name", "reported"));

        assertThat(supervisor.get("/reports/campaign?campaign=reported").html()).contains("reported", "dunning-report");
        JsonNode json = JSON.readTree(
                supervisor.get("/reports/campaign/json?campaign=reported").html());
        assertThat(json.path("campaign").asString()).isEqualTo("reported");
        assertThat(supervisor.header("Content-Disposition")).contains("campaign-it-demo-reported.json");
        assertThat(as("no-supervisor").get("/reports/campaign").html())
                .contains("There is no campaign so far.")
                .doesNotContain("reported");
        for (String name : new String[] {"reported", "none", "%3Cb%3E"}) {
            Browser other = as("no-auditor").get("/reports/campaign?campaign=" + name);
            assertThat(other.status()).as(name).isEqualTo(422);
            assertThat(other.html()).contains("A campaign that there is").doesNotContain("<b>");
        }
        assertThat(as("no-auditor").get("/reports/campaign/csv").status()).isEqualTo(404);
        supervisor.get("/campaigns/reported").send("/end", Map.of());
    }

    @Test
    void whoever_is_not_logged_in_gets_no_report() {
        for (String path : new String[] {"/reports", "/reports/client", "/reports/client/json"}) {
            assertThat(new Browser(port).get(path).path()).isEqualTo("/login");
        }
    }
}
