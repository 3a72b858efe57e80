package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameResultsTest {

    private static final LocalDate ON = NightPlan.oneNightOn();
    private static final int PEOPLE = 1500;
    private static final int DUE = 500;

    private static PostgresServer server;
    private static DataSource source;

    @BeforeAll
    static void a_night_by_the_engine_and_by_the_statement() {
        server = PostgresServer.start(Major.CURRENT);
        server.createDatabase("night");
        source = server.dataSource("night");
        Region region = new Region(3, NightPlan.oneNight(PEOPLE, DUE), true);
        try (BenchStore store = BenchStore.create(server.url("night"), 2)) {
            new Loader(region, store.store(), source, new Report()).load();
        }
        SqlNight.createPolicy(source);
        SqlNight.AGENDA.create(source);
        assertThat(SqlNight.AGENDA.run(source, ON).get("cases")).isEqualTo(DUE);
        NightNode node = new NightNode(server.url(NightNode.ANY_DATABASE), 3, 2, 100);
        assertThat(node.answer(List.of("run", "night", ON.toString())).get("cases"))
                .isEqualTo(DUE);
        node.answer(List.of("forget", "night"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_statement_writes_what_the_engine_writes() {
        assertThatCode(() -> new SameResults(source).require(SqlNight.AGENDA, ON))
                .doesNotThrowAnyException();
    }

    @Test
    void there_is_something_of_everything() {
        Map<String, String> mix = new TreeMap<>();
        new SameResults(source).mix(ON).forEach(row -> mix.put(row.get(0), row.get(1)));

        assertThat(mix)
                .containsOnlyKeys(
                        "BalanceChanged",
                        "Closed",
                        "NoticePlanned LETTER",
                        "NoticePlanned SMS",
                        "PromiseBroken",
                        "ReviewDeferred floor",
                        "ReviewDeferred not-held",
                        "ReviewDeferred reachable",
                        "ReviewDeferred worth-its-cost");
    }

    @ParameterizedTest
    @CsvSource({
        "agenda, review_day, review_day + 1, case",
        "event, body, body || ' ', event",
        "notice, channel, lower(channel), notice",
        "outbox, attempt, attempt + 1, outbox"
    })
    void a_single_different_row_is_found(String table, String column, String value, String what) {
        String order = table.equals("event") ? "event_no DESC" : "ctid";
        String copy = "night_" + table;
        server.createDatabase(copy, "night");
        DataSource changed = server.dataSource(copy);
        Sql.run(
                changed,
                "WITH one AS (SELECT ctid, tableoid FROM sql_agenda." + table + " ORDER BY " + order
                        + " LIMIT 1) UPDATE sql_agenda." + table + " t SET " + column + " = " + value
                        + " FROM one WHERE t.ctid = one.ctid AND t.tableoid = one.tableoid");

        assertThatThrownBy(() -> new SameResults(changed).require(SqlNight.AGENDA, ON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no equal results")
                .hasMessageContaining(what);
    }
}
