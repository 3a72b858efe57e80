package io.dunning.jdbc;

import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.theCase;
import static io.dunning.testkit.Hospital.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseState;
import io.dunning.channel.Dispatch;
import io.dunning.jdbc.testing.Major;
import io.dunning.retention.ErasureCause;
import io.dunning.retention.ErasureReport;
import io.dunning.retention.RetentionTerms;
import io.dunning.testkit.Given;
import io.dunning.testkit.Hospital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What notices said is gone from every table once it was erased, and stays gone when a backup is put back. */
class ErasedAndRestoredTest {

    private static final RetentionTerms TERMS = new RetentionTerms(Period.ofYears(5), "plan-2026");
    private static final LocalDate SENT = Given.DUE.plusDays(10);
    private static final LocalDate PAID = Given.DUE.plusDays(20);
    private static final LocalDate OVER = PAID.plusYears(5);

    @TempDir
    private Path folder;

    @Test
    void nothing_of_what_was_written_is_left_in_any_table_on_h2() {
        try (Database database = Database.h2InMemory()) {
            nothingIsLeft(database);
        }
    }

    @Test
    void nothing_of_what_was_written_is_left_in_any_table_on_postgresql() {
        try (Database database = Database.postgres(Major.CURRENT)) {
            nothingIsLeft(database);
        }
    }

    private void nothingIsLeft(Database database) {
        Hospital hospital = paidLongAgo(database);
        List<String> said = said(hospital.sent().get(0));
        assertThat(tables(database)).as("before").contains(said);

        ErasureReport report = hospital.engine().eraseDue(TERMS, CLERK, OVER);

        assertThat(report).isEqualTo(new ErasureReport(OVER, 1, 1, Map.of(), 0));
        assertThat(tables(database)).as("after").doesNotContain(said);
        hospital.thenHistoriesHold();
    }

    @Test
    void a_backup_from_before_the_erasure_forgets_again_before_anything_can_be_read() throws IOException {
        Path live = Files.createDirectory(folder.resolve("live"));
        Path backup = folder.resolve("backup");
        List<String> said;
        try (Database database = Database.h2InFile(live)) {
            said = said(paidLongAgo(database).sent().get(0));
        }
        copy(live, backup);
        try (Database database = Database.h2InFile(live)) {
            Hospital hospital = hospital(database);
            hospital.whenDayBegins(OVER);
            hospital.engine().eraseDue(TERMS, CLERK, OVER);
            assertThat(tables(database)).doesNotContain(said);
        }

        try (Database restored = Database.h2InFile(backup)) {
            assertThat(tables(restored))
                    .as("the backup, before an engine opens it")
                    .contains(said);

            Hospital hospital = hospital(restored);
            hospital.clock().set(OVER.plusDays(1));
            List<CaseEvent> history = hospital.engine().history(theCase()).stream()
                    .map(recorded -> recorded.event())
                    .toList();

            assertThat(tables(restored)).doesNotContain(said);
            assertThat(history).last().isEqualTo(new ContentErased(OVER, ErasureCause.RESTORE, "erasure-journal", 1));
            hospital.thenHistoriesHold();
        }
    }

    private Hospital paidLongAgo(Database database) {
        Hospital hospital = hospital(database);
        hospital.givenBill(aBill("R1").of("80 EUR")).whenDayComes(SENT).thenSent(1);
        hospital.whenDayBegins(PAID).whenPaid("R1", "80 EUR").engine().absorb(PAID);
        hospital.thenCaseIs(theCase(), CaseState.CLOSED);
        hospital.whenDayBegins(OVER);
        return hospital;
    }

    private Hospital hospital(Database database) {
        return Hospital.under(aPolicy())
                .givenStore(database.store())
                .givenErasures(new FileErasureJournal(folder.resolve("erasures.txt")));
    }

    private static List<String> said(Dispatch dispatch) {
        return List.of(
                dispatch.to().recipient(),
                dispatch.to().value(),
                dispatch.message().body());
    }

    /** All that stands in all tables. */
    private static String tables(Database database) {
        List<String> all = new ArrayList<>();
        database.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'dunning'")
                .forEach(table ->
                        all.addAll(database.rows("SELECT * FROM \"dunning\".\"" + table.replace("|", "") + "\"")));
        return String.join("\n", all);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
