package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.CaseId;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.retention.Erasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErasureJournalTest {

    private static final Instant AT = Instant.parse("2031-05-02T10:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void what_was_noted_is_read_back_in_its_order_by_anybody() {
        journal().append(erasure(1));
        journal().append(erasure(2));

        assertThat(read()).containsExactly(erasure(1), erasure(2));
        assertThat(file()).content().contains("erased|at=2031-05-02T10:00:01.123456Z|case=");
    }

    @Test
    void several_who_note_at_the_same_time_lose_nothing() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                work.add(() -> {
                    journal().append(erasure(number));
                    return null;
                });
            }
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(read())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(FileErasureJournalTest::erasure)
                        .toList());
    }

    @Test
    void a_journal_that_was_never_written_is_empty() {
        assertThat(read()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_line_that_a_crash_cut_off_tells_of_nothing_and_spoils_nothing() throws IOException {
        journal().append(erasure(1));
        Files.writeString(file(), "erased|at=2031-05-02T10:00", StandardOpenOption.APPEND);

        assertThat(read()).containsExactly(erasure(1));
        journal().append(erasure(2));
        assertThat(read()).containsExactly(erasure(1), erasure(2));
    }

    @Test
    void a_line_that_is_none_of_ours_is_refused_with_its_number() throws IOException {
        journal().append(erasure(1));
        Files.writeString(file(), "something else\n", StandardOpenOption.APPEND);

        assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("line 2");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        FileErasureJournal nowhere =
                new FileErasureJournal(folder.resolve("none").resolve("journal"));

        assertThatThrownBy(() -> nowhere.append(erasure(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    private FileErasureJournal journal() {
        return new FileErasureJournal(file());
    }

    private Path file() {
        return folder.resolve("erasures.txt");
    }

    private List<Erasure> read() {
        List<Erasure> all = new ArrayList<>();
        journal().read(all::add);
        return all;
    }

    private static Erasure erasure(int number) {
        CreditorId creditor = new CreditorId("region", "hospital");
        return new Erasure(
                new CaseId(creditor, new PersonId("P" + number), ClaimKind.COPAYMENT), AT.plusSeconds(number));
    }
}
