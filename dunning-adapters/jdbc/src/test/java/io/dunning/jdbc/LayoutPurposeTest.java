package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.jdbc.testing.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that says what is held and why: it names every column that there is, and none that there isn't. */
class LayoutPurposeTest {

    private static final Path PAGE = Path.of("DATA.md");
    private static final Pattern TABLE = Pattern.compile("### `([a-z_]+)`");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+)` \\| (.+) \\| (\\w+) \\| (.+) \\|");

    /** The columns that tell in plain words who somebody is. */
    private static final List<String> CONTENT =
            List.of("notice.recipient", "notice.address", "notice.subject", "notice.body", "notice.slips");

    /**
     * A row of the page.
     *
     * @param column with its table
     * @param sort its class of data
     * @param line the row as it stands there
     */
    private record Row(String column, String sort, String line) {}

    /** A database, and the table of the page that it does without. */
    private static Stream<Arguments> databases() {
        Supplier<Database> h2 = Database::h2InMemory;
        Supplier<Database> postgres = () -> Database.postgres(Major.CURRENT);
        return Stream.of(
                arguments(named("H2", h2), "no table"), arguments(named("PostgreSQL", postgres), "payment_writers."));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_column_is_on_the_page_and_the_page_names_no_other(Supplier<Database> made, String absent)
            throws IOException {
        try (Database database = made.get()) {
            TreeSet<String> there = new TreeSet<>();
            for (String row : database.rows("SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE lower(table_schema) = 'dunning'")) {
                there.add(row.replaceFirst("\\|", ".").replace("|", "").toLowerCase(Locale.ROOT));
            }
            // Parts of one table, with its columns.
            there.removeIf(column -> column.matches("agenda_\\d\\d\\..*"));

            List<String> told = page().stream().map(Row::column).toList();
            assertThat(there).hasSizeGreaterThan(150);
            assertThat(there)
                    .filteredOn(column -> !told.contains(column))
                    .as("columns that the page doesn't name")
                    .isEmpty();
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .filteredOn(column -> !there.contains(column) && !column.startsWith(absent))
                    .as("columns on the page that there aren't")
                    .isEmpty();
        }
    }

    @Test
    void every_column_has_a_class_that_the_page_explains() throws IOException {
        String text = Files.readString(PAGE);

        assertThat(page())
                .allSatisfy(row -> assertThat(text).as(row.line()).contains("\n| " + row.sort() + " | "))
                .extracting(Row::sort)
                .contains("key", "record", "content", "payment", "technical");
    }

    @Test
    void content_is_what_a_notice_said_and_to_whom_and_nothing_else() throws IOException {
        assertThat(page())
                .filteredOn(row -> row.sort().equals("content"))
                .extracting(Row::column)
                .containsExactlyElementsOf(CONTENT);
        assertThat(page())
                .filteredOn(row -> row.line().contains("payer's") || row.line().contains("payer wrote"))
                .extracting(Row::sort)
                .doesNotContain("key", "record");
    }

    private static List<Row> page() throws IOException {
        List<Row> rows = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher heading = TABLE.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
            } else if (line.startsWith("| `")) {
                Matcher row = ROW.matcher(line);
                assertThat(row.matches()).as("a row of four cells: %s", line).isTrue();
                rows.add(new Row(table + "." + row.group(1), row.group(3), line));
            }
        }
        return rows;
    }
}
