package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_was_appended_is_there_again() {
        try (FileJournal journal = FileJournal.open(file(), entry -> {})) {
            journal.append(octets("one"));
            journal.append(octets("two"));
        }

        assertThat(read()).containsExactly("one", "two");
    }

    @Test
    void a_last_entry_cut_off_anywhere_is_left_out_and_the_others_stay() throws IOException {
        write("one", "two");
        byte[] whole = Files.readAllBytes(file());
        int first = whole.length / 2;

        for (int length = first; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(read()).as("after %s octets", length).containsExactly("one");
        }
    }

    @Test
    void what_follows_a_cut_is_appended_after_the_last_whole_entry() throws IOException {
        write("one", "two");
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));

        try (FileJournal journal = FileJournal.open(file(), entry -> {})) {
            journal.append(octets("three"));
        }

        assertThat(read()).containsExactly("one", "three");
    }

    @Test
    void damage_before_the_end_is_not_passed_over() throws IOException {
        write("one", "two");
        byte[] whole = Files.readAllBytes(file());
        whole[9] ^= 1;
        Files.write(file(), whole);

        assertThatThrownBy(this::read).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void zeros_that_a_crash_left_behind_are_no_damage() throws IOException {
        write("one");
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 500));

        assertThat(read()).containsExactly("one");
    }

    @Test
    void a_second_holder_is_refused() {
        try (FileJournal held = FileJournal.open(file(), entry -> {})) {
            assertThat(held.isDurable()).isTrue();
            assertThatThrownBy(() -> FileJournal.open(file(), entry -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void entries_of_many_threads_are_all_there() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (FileJournal journal = FileJournal.open(file(), entry -> {})) {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                byte[] entry = octets("entry-" + i);
                calls.add(() -> {
                    journal.append(entry);
                    return null;
                });
            }
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(read())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "entry-" + i).toList());
    }

    @Test
    void a_large_file_is_tidied_and_goes_on() {
        byte[] large = new byte[900_000];
        try (FileJournal journal = FileJournal.open(file(), entry -> {})) {
            for (int i = 0; i < 20; i++) {
                journal.append(large);
            }
            journal.tidy(() -> List.of(octets("kept")));
            journal.append(octets("after"));
        }

        assertThat(read()).containsExactly("kept", "after");
    }

    @Test
    void a_closed_file_takes_nothing_more() {
        FileJournal journal = FileJournal.open(file(), entry -> {});
        journal.close();

        assertThatThrownBy(() -> journal.append(octets("late"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_inbox_is_the_same_after_a_restart() {
        try (JournaledReceiptInbox inbox = JournaledReceiptInbox.at(file(), 10)) {
            inbox.store(receipt("r1"));
            inbox.store(receipt("r2").effective(LocalDate.of(2026, 3, 1)));
            inbox.acknowledge(List.of(receipt("r1")));
        }

        try (JournaledReceiptInbox inbox = JournaledReceiptInbox.at(file(), 10)) {
            inbox.store(receipt("r1"));

            assertThat(inbox.next(10)).singleElement().satisfies(r -> {
                assertThat(r.receiptId()).isEqualTo("r2");
                assertThat(r.outcome()).isEqualTo(Outcome.DELIVERED);
                assertThat(r.at()).isEqualTo(Sms.NOW);
                assertThat(r.raw()).containsExactly(1, 2, 3);
                assertThat(r.effectiveOn()).isEqualTo("2026-03-01");
            });
        }
    }

    @Test
    void an_inbox_forgets_the_oldest_ids_only() {
        JournaledReceiptInbox inbox = JournaledReceiptInbox.inMemory(1);
        for (int i = 0; i <= 10; i++) {
            inbox.store(receipt("r" + i));
            inbox.acknowledge(List.of(receipt("r" + i)));
        }

        inbox.store(receipt("r10"));
        assertThat(inbox.next(10)).isEmpty();
        inbox.store(receipt("r0"));
        assertThat(inbox.next(10)).hasSize(1);
    }

    @Test
    void a_book_forgets_what_no_centre_still_reports_on() {
        Instant[] now = {Sms.NOW};
        SegmentBook book = SegmentBook.inMemory(() -> now[0], Duration.ofDays(10));
        book.sent("old", List.of("m-old"), true);
        book.reported(new SegmentReport("m-old", Outcome.DELIVERED, now[0], new byte[] {1}));

        now[0] = Sms.NOW.plus(Duration.ofDays(11));
        for (int i = 0; i < 1_000; i++) {
            book.sent("key-" + i, List.of("m-" + i), true);
        }

        assertThat(book.find("old")).isEmpty();
        assertThat(book.find("key-1")).isPresent();
        assertThat(book.receipts()).isEmpty();
    }

    private static Receipt receipt(String id) {
        return new Receipt("key-" + id, id, Outcome.DELIVERED, Sms.NOW, new byte[] {1, 2, 3});
    }

    private void write(String... entries) {
        try (FileJournal journal = FileJournal.open(file(), entry -> {})) {
            for (String entry : entries) {
                journal.append(octets(entry));
            }
        }
    }

    private List<String> read() {
        List<String> entries = new ArrayList<>();
        FileJournal.open(file(), entry -> entries.add(new String(entry, StandardCharsets.UTF_8)))
                .close();
        return entries;
    }

    private Path file() {
        return folder.resolve("journal");
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
