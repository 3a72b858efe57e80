package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.deferral;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.planned;
import static io.dunning.jdbc.Cases.stored;
import static io.dunning.testkit.Given.caseOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.cases.History;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.ChildJvm;
import io.dunning.receivable.PersonId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file outlives the process that wrote it, however that process ends. */
class ReopenedFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void after_closing_and_opening_again_all_is_there() {
        StoredCase one;
        PlannedNotice notice;
        List<RecordedEvent> history;
        try (Database database = Database.h2InFile(folder)) {
            JdbcCaseStore store = database.store();
            one = stored(store, "A");
            notice = planned(store, one);
            history = store.history(id(one));
        }

        try (Database again = Database.h2InFile(folder)) {
            JdbcCaseStore store = again.store();

            assertThat(store.history(id(one))).isEqualTo(history);
            assertThat(store.planned(Partition.WHOLE, null, 10)).containsExactly(notice);
            StoredCase found = store.find(id(one)).orElseThrow();
            store.commit(Change.of(List.of(append(found, deferral(2)))));
            assertThat(History.verify(
                            id(one),
                            store.history(id(one)),
                            store.find(id(one)).orElseThrow().head()))
                    .isEmpty();
        }
    }

    @Test
    void what_a_killed_process_had_stored_is_there() {
        killAfterTwenty();
    }

    @Test
    void what_a_killed_process_had_stored_in_a_file_that_was_there_before_is_there() {
        try (Database database = Database.h2InFile(folder)) {
            stored(database.store(), "before");
        }

        killAfterTwenty();
    }

    private void killAfterTwenty() {
        try (ChildJvm writer =
                ChildJvm.of(Writer.class).shortLived().args(folder.toString()).start()) {
            writer.awaitLine("stored 20");
            writer.kill();
            writer.exitCode(PATIENCE);
        }

        try (Database database = Database.h2InFile(folder)) {
            JdbcCaseStore store = database.store();
            for (int i = 1; i <= 20; i++) {
                assertThat(store.find(caseOf(new PersonId("W" + i))))
                        .as("case %s, which was said to be stored", i)
                        .isPresent();
            }
        }
    }

    /** Stores cases and says so, until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Database database = Database.h2InFile(Path.of(args[0]));
            JdbcCaseStore store = database.store();
            for (int i = 1; ; i++) {
                stored(store, "W" + i);
                out.println("stored " + i);
            }
        }
    }
}
