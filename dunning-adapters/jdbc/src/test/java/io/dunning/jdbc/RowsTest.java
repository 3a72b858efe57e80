package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.opening;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.Major;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Rows are the same whichever way they go in: by COPY, or by INSERT where they are few or the driver is hidden. */
@TestInstance(Lifecycle.PER_CLASS)
class RowsTest {

    private static final int COUNT = 60;
    private static final List<String> TABLES =
            List.of("dunning_case", "event", "agenda", "receivable", "notice", "outbox", "attempt", "result");

    private final Database database = Database.postgres(Major.CURRENT);

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void copied_and_inserted_rows_are_the_same() {
        Map<String, List<String>> copied = tablesAfterAYear(database.source());
        Map<String, List<String>> inserted = tablesAfterAYear(Wrapped.opaque(database.source()));

        copied.forEach((table, rows) -> {
            assertThat(rows).as(table).isNotEmpty();
            assertThat(inserted.get(table)).as(table).isEqualTo(rows);
        });
    }

    private Map<String, List<String>> tablesAfterAYear(DataSource source) {
        database.clear();
        database.execute("ALTER SEQUENCE \"dunning\".case_numbers RESTART");
        database.execute("ALTER SEQUENCE \"dunning\".notice_numbers RESTART");
        JdbcCaseStore store = JdbcCaseStore.builder().dataSource(source).build();
        List<CaseChange> openings = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            openings.add(opening("P" + i));
        }
        store.commit(Change.of(openings));
        List<CaseChange> changes = new ArrayList<>();
        List<PlannedNotice> notices = new ArrayList<>();
        for (CaseChange opening : openings) {
            StoredCase stored = store.find(opening.result().id()).orElseThrow();
            changes.add(append(stored, Cases.noticeOf(stored).event()));
            notices.add(Cases.noticeOf(stored).planned());
        }
        store.commit(Change.of(changes).planning(notices));
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            attempts.add(new Attempt(notices.get(i).key(), 1, instant(i), day(i), i));
        }
        store.commit(Change.NOTHING.attempting(attempts, List.of()));
        store.commit(Change.NOTHING.resolving(
                notices.subList(0, COUNT - 10).stream().map(PlannedNotice::key).toList()));
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : TABLES) {
            String columns = table.equals("result") ? "notice_no, number" : "*";
            tables.put(table, database.rows("SELECT " + columns + " FROM \"dunning\"." + table + " ORDER BY 1, 2"));
        }
        return tables;
    }

    private static Instant instant(int i) {
        return i == 0 ? Instant.parse("1901-12-13T20:45:52.000001Z") : Cases.AT.plusNanos(i * 1_001_000L);
    }

    private static LocalDate day(int i) {
        return switch (i) {
            case 0 -> LocalDate.MAX;
            case 1 -> LocalDate.MIN;
            case 2 -> LocalDate.of(1, 1, 1);
            case 3 -> LocalDate.of(9999, 12, 31);
            default -> LocalDate.of(1999, 12, 20).plusDays(i);
        };
    }
}
