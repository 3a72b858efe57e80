package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.testing.ChildJvm;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places that a year can be kept in: all tell the same story, and none is emptied or mixed up by mistake. */
class StoresTest {

    private static final int BAD_ARGUMENT = 2;

    @TempDir
    private Path temp = Path.of("");

    private Path folder = Path.of("");
    private String store = "";

    @BeforeEach
    void copy_the_tiny_folder() throws IOException {
        store = "h2:" + temp.resolve("year");
        folder = Files.createDirectory(temp.resolve("folder"));
        try (Stream<Path> files = Files.list(Played.TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void replace(String file, String old, String fresh) throws IOException {
        String content = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        assertThat(content).contains(old);
        Files.writeString(folder.resolve(file), content.replace(old, fresh), StandardCharsets.UTF_8);
    }

    private Played begin() {
        return Played.of(folder, temp.resolve("report"), "--to", "2026-03-20", "--store", store);
    }

    private Played play(String... more) {
        Played played = Played.of(folder, temp.resolve("other"), more);
        assertThat(played.err()).doesNotContain("\tat ").doesNotContain("Exception");
        return played;
    }

    private void refused(String sentence, String... more) {
        Played played = play(more);
        assertThat(played.err()).contains(sentence);
        assertThat(played.code()).isEqualTo(BAD_ARGUMENT);
        assertThat(played.report()).doesNotExist();
    }

    private static String postgres(String database) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        server.createDatabase(database);
        return server.url(database);
    }

    // ---- the same story ----

    @ParameterizedTest
    @CsvSource({"src/test/resources/scenarios/tiny, 2026-05-31", "scenarios/norway, 2026-01-31"})
    void memory_h2_and_postgresql_give_the_same_report_to_the_byte(Path played, String to) {
        String database = "year_of_" + played.getFileName();
        Played memory = Played.of(played, temp.resolve("memory"), "--to", to);
        Played h2 = Played.of(played, temp.resolve("h2"), "--to", to, "--store", store);
        Played postgresql = Played.of(played, temp.resolve("pg"), "--to", to, "--store", postgres(database));

        assertThat(h2.files()).isEqualTo(memory.files());
        assertThat(postgresql.err()).isEmpty();
        assertThat(postgresql.files()).isEqualTo(memory.files());
    }

    @Test
    void a_year_on_postgresql_goes_on_where_it_was_broken_off() {
        String url = postgres("broken_year");
        Path spain = Path.of("scenarios", "spain");
        Played memory = Played.of(spain, temp.resolve("memory"), "--to", "2026-02-28");

        Played broken = Played.of(
                spain,
                temp.resolve("pg"),
                years -> new Dying(years, 200, Dying.Moment.AFTER),
                "--to",
                "2026-02-28",
                "--store",
                url);
        Played resumed = Played.of(spain, temp.resolve("pg"), "--to", "2026-02-28", "--store", url);

        assertThat(broken.err()).contains("the process was killed");
        assertThat(resumed.out()).contains("going on at ");
        assertThat(resumed.files()).isEqualTo(memory.files());
    }

    // ---- whose store it is ----

    @Test
    void a_store_of_another_folder_is_refused() throws IOException {
        begin();
        replace("scenario.yaml", "creditor: tiny-clinic", "creditor: other-clinic");

        refused(
                "--store: it holds the year of test/tiny-clinic, seed 7, played from 2026-03-02 on; this is the year of "
                        + "test/other-clinic, seed 7, played from 2026-03-02 on; name another store, or empty this one",
                "--store",
                store);
    }

    @Test
    void a_store_of_other_days_is_refused() {
        begin();

        refused("played from 2026-03-10 on; name another store", "--store", store, "--from", "2026-03-10");
        refused(
                "--to: the year in this store has come to 2026-03-20 already, and no day is taken back",
                "--store",
                store,
                "--to",
                "2026-03-19");
    }

    @ParameterizedTest
    @CsvSource({
        "payments.csv, 40.00, 39.00, payments.csv",
        "debtors.csv, 40.00, 41.00, debtors.csv",
        "acts.csv, 999.00, 998.00, acts.csv",
        "ledger.csv, 2026-03-25, 2026-03-26, ledger.csv",
        "scenario.yaml, Tiny Clinic, Little Clinic, scenario.yaml",
        "policy.yaml, indifferencePerThousand: 50, indifferencePerThousand: 40, the policy"
    })
    void a_folder_that_was_changed_meanwhile_is_refused(String file, String old, String fresh, String named)
            throws IOException {
        begin();
        replace(file, old, fresh);

        refused("--store: " + named + " is not as it was when the year in this store was begun", "--store", store);
    }

    @Test
    void a_list_that_was_added_meanwhile_is_refused() throws IOException {
        begin();
        Files.copy(folder.resolve("debtors.csv"), folder.resolve("debtors-2026-04-20.csv"));

        refused("--store: debtors-2026-04-20.csv is not as it was", "--store", store);
    }

    @Test
    void another_title_and_another_last_day_don_t_matter() throws IOException {
        begin();
        replace("scenario.yaml", "A tiny <clinic>", "A title");

        assertThat(play("--store", store, "--to", "2026-03-31").code()).isZero();
    }

    @Test
    void a_store_is_emptied_where_that_is_asked_for() throws IOException {
        begin();
        replace("payments.csv", "P2,R4,payment,30.00", "P2,R4,payment,29.00");

        Played fresh = play("--store", store, "--fresh");

        assertThat(fresh.out()).doesNotContain("going on");
        assertThat(fresh.files())
                .isEqualTo(Played.of(folder, temp.resolve("memory")).files());
    }

    @Test
    void nothing_but_the_year_is_emptied() throws SQLException {
        String url = postgres("shared_with_others");
        run(url, "CREATE SCHEMA dunning; CREATE TABLE dunning.mine (x int); CREATE TABLE public.mine (x int)");

        assertThat(play("--store", url, "--to", "2026-03-05", "--fresh").code()).isZero();

        run(url, "INSERT INTO dunning.mine VALUES (1); INSERT INTO public.mine VALUES (1)");
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void tables_of_another_release_are_refused_and_can_be_thrown_away() throws SQLException {
        begin();
        run("jdbc:h2:file:" + temp.resolve("year"), "UPDATE \"dunning_quickstart\".store SET layout = 99");

        refused(
                "--store: the tables in schema dunning_quickstart can't be made, or are not those of",
                "--store",
                store);

        assertThat(play("--store", store, "--to", "2026-03-05", "--fresh").code())
                .isZero();
    }

    @Test
    void cases_without_a_word_of_their_year_are_refused() throws SQLException {
        begin();
        run("jdbc:h2:file:" + temp.resolve("year"), "DROP TABLE \"dunning_quickstart\".quickstart_note");

        refused("--store: it holds cases, and no word of which year they are from", "--store", store);
    }

    // ---- what can't be used ----

    @ParameterizedTest
    @ValueSource(strings = {"h3:year", "jdbc:mysql://localhost/year", "", "year"})
    void what_names_no_store_is_refused(String text) {
        refused("--store: give memory, h2:FILE", "--store", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2:", "h2:a;INIT=SELECT 1", "h2:\0"})
    void what_names_no_file_is_refused(String text) {
        refused("--store: h2: is followed by the name of a file", "--store", text);
    }

    @Test
    void a_database_that_can_t_be_reached_is_told() {
        refused(
                "--store: the database can't be reached; is it running, and are host and port right?",
                "--store",
                "jdbc:postgresql://127.0.0.1:1/year?user=me&password=secret");
    }

    @Test
    void a_database_that_isn_t_there_is_told() {
        refused(
                "--store: there is no database of this name; create it first",
                "--store",
                PostgresServer.shared(Major.CURRENT).url("nowhere"));
    }

    @Test
    void a_file_that_is_no_database_is_told() throws IOException {
        Files.writeString(temp.resolve("year.mv.db"), "no database".repeat(1000), StandardCharsets.UTF_8);

        refused("--store: the file is no H2 database", "--store", store + ".mv.db");
    }

    @Test
    void a_file_that_another_process_has_open_is_told() {
        try (ChildJvm child = ChildJvm.of(Quickstart.class)
                .args("scenarios/spain", "--out", temp.resolve("report").toString(), "--store", store)
                .shortLived()
                .start()) {
            child.awaitLine("2026-01-31  cases open");
            child.pause();

            refused("--store: another process has the file open; let it finish first", "--store", store);
        }
    }
}
