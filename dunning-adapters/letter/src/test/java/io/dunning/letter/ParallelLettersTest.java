package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ParallelLettersTest {

    private static final int LETTERS = 10_000;
    private static final int IN_A_FILE = 50;
    private static final int ALONE = 100;
    private static final int THREADS = 8;
    private static final Pattern PERSON = Pattern.compile("Person([0-9]{5})");

    @Test
    void of_10000_letters_rendered_at_once_none_names_another_person() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> files = new ArrayList<>();
            for (int from = 0; from < LETTERS; from += IN_A_FILE) {
                int first = from;
                files.add(threads.submit(() -> rightPages(first, file(first))));
            }
            for (int i = 0; i < ALONE; i++) {
                int number = i;
                files.add(threads.submit(() -> rightPages(number, LetterPdf.of(letter(number)))));
            }

            int right = 0;
            for (Future<Integer> file : files) {
                right += file.get();
            }

            assertThat(right).isEqualTo(LETTERS + ALONE);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Letter letter(int number) {
        String person = "Person%05d".formatted(number);
        return new Letter(
                Letters.paper("en"),
                List.of(person, "22 Fantasy Road", "Madeup City"),
                Letters.DAY,
                "key%05d".formatted(number),
                "A letter to " + person,
                List.of("Dear " + person + ",", "this one is for you, " + person + "."),
                List.of());
    }

    private static byte[] file(int first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfFile file = new PdfFile("batch", "en", Instant.EPOCH)) {
            for (int number = first; number < first + IN_A_FILE; number++) {
                file.add(LetterLayout.of(letter(number)));
            }
            file.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** How many pages name the person of their key, four times, and nobody else. */
    private static int rightPages(int first, byte[] pdf) {
        return Pdfs.read(pdf, document -> {
            int right = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = Pdfs.text(document, page);
                String number = "%05d".formatted(first + page - 1);
                List<String> named =
                        PERSON.matcher(text).results().map(m -> m.group(1)).toList();
                if (text.contains("key" + number) && named.equals(List.of(number, number, number, number))) {
                    right++;
                }
            }
            return right;
        });
    }
}
