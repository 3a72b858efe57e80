package io.dunning.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page, CSV and JSON of the same report, read back as a stranger would, hold the same numbers. */
class SameNumbersTest {

    private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    @Property(tries = 10)
    void of_every_report_in_every_language(@ForAll long seed) throws IOException {
        for (ReportDocument document : Reports.of(SomeCases.of(seed, 12))) {
            JsonNode json = new JsonMapper().readTree(Reports.json(document));
            for (String table : document.tables()) {
                assertThat(csv(document, table))
                        .as(table)
                        .isEqualTo(rows(json.get("tables").get(table)));
            }
            for (Locale locale : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
                comparePage(document, json, locale);
            }
        }
    }

    private static void comparePage(ReportDocument document, JsonNode json, Locale locale) throws IOException {
        Words words = Words.of(locale);
        List<Grid> grids = document.grids().stream().filter(g -> !g.isEmpty()).toList();
        List<List<List<String>>> tables = tables(Reports.page(document, locale));
        assertThat(tables).hasSameSizeAs(grids);
        for (int i = 0; i < grids.size(); i++) {
            Map<String, String> codes = new TreeMap<>();
            grids.get(i).columns().stream()
                    .filter(Grid.Column::number)
                    .forEach(c -> codes.put(words.get("column." + c.code()), c.code()));
            List<List<String>> table = tables.get(i);
            List<Map<String, String>> expected =
                    rows(json.get("tables").get(grids.get(i).code()));
            assertThat(table).hasSize(expected.size() + 1);
            for (int row = 0; row < expected.size(); row++) {
                for (int column = 0; column < table.get(0).size(); column++) {
                    String code = codes.get(table.get(0).get(column));
                    if (code != null) {
                        String shown = table.get(row + 1).get(column);
                        assertThat(plain(shown, locale, words))
                                .as("%s %s %s: %s", grids.get(i).code(), row, code, shown)
                                .isEqualTo(expected.get(row).get(code));
                    }
                }
            }
        }
    }

    /** {@code 1.234,50 EUR} in Italian is 1234.50. */
    private static String plain(String shown, Locale locale, Words words) {
        if (shown.equals(words.get("unknown"))) {
            return "";
        }
        String number = shown.replaceAll("\u00a0.*", "");
        return locale.equals(Locale.ITALIAN) ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
    }

    private static List<Map<String, String>> rows(JsonNode table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : table) {
            Map<String, String> values = new TreeMap<>();
            row.propertyNames().forEach(name -> values.put(name, row.get(name).asString("")));
            rows.add(values);
        }
        return rows;
    }

    private static List<Map<String, String>> csv(ReportDocument document, String table) throws IOException {
        StringWriter text = new StringWriter();
        ReportCsv.write(document, table, text);
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.toString())) {
            csv.forEach(row -> rows.add(new TreeMap<>(row.getFieldsAsMap())));
        }
        return rows;
    }

    private static List<List<List<String>>> tables(String page) {
        List<List<List<String>>> tables = new ArrayList<>();
        for (String table : all(TABLE, page)) {
            tables.add(all(ROW, table).stream().map(row -> all(CELL, row)).toList());
        }
        return tables;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1)
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"));
        }
        return found;
    }
}
