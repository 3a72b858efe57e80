package io.dunning.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When word was left of letters that were not handed over at once: law may count from there, and the last word comes weeks later in another
 * file. A file of lines {@code key meaning day}; letters that are settled are taken out. Not thread-safe.
 */
final class LettersWords {

    private static final int DAY_LENGTH = "2026-12-31".length();

    private final Path file;
    private final RegisteredPost post;
    private final Map<String, List<PostalEvent>> byKey = new TreeMap<>();

    LettersWords(Path file, RegisteredPost post) throws IOException {
        this.file = file;
        this.post = post;
        if (Files.exists(file)) {
            boolean cutOff = false;
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] parts = line.split(" ");
                boolean whole = parts.length == 3 && parts[2].length() == DAY_LENGTH;
                cutOff |= !whole;
                if (whole) {
                    keep(parts[0], PostalMeaning.valueOf(parts[1]), LocalDate.parse(parts[2]));
                }
            }
            if (cutOff) {
                // By a crash: the return file it came from is still there, and is read again.
                rewrite();
            }
        }
    }

    /** What was heard of a letter before, besides what settles it. */
    List<PostalEvent> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Keeps what law may count from. The same again changes nothing. */
    void hear(List<PostalEvent> events) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (PostalEvent event : events) {
            if (isWord(event.meaning()) && keep(event.key(), event.meaning(), event.on())) {
                lines.append(line(event)).append('\n');
            }
        }
        if (lines.length() > 0) {
            Files.writeString(
                    file,
                    lines,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        }
    }

    /** These letters are settled. */
    void forget(List<String> keys) throws IOException {
        boolean any = false;
        for (String key : keys) {
            any |= byKey.remove(key) != null;
        }
        if (any) {
            rewrite();
        }
    }

    private void rewrite() throws IOException {
        String left = byKey.values().stream()
                .flatMap(List::stream)
                .map(event -> line(event) + "\n")
                .collect(Collectors.joining());
        Durable.write(file, left.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isWord(PostalMeaning meaning) {
        return meaning == PostalMeaning.ATTEMPTED
                || meaning == PostalMeaning.IN_STORAGE
                || meaning == PostalMeaning.STORAGE_NOTICE;
    }

    private boolean keep(String key, PostalMeaning meaning, LocalDate on) {
        List<PostalEvent> known = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        boolean fresh = known.stream().noneMatch(e -> e.meaning() == meaning && e.on().equals(on));
        if (fresh) {
            known.add(new PostalEvent(key, post, "", meaning, on, "", 1, ""));
        }
        return fresh;
    }

    private static String line(PostalEvent event) {
        return event.key() + " " + event.meaning() + " " + event.on();
    }
}
