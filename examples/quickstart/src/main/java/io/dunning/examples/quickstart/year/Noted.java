package io.dunning.examples.quickstart.year;

import io.dunning.cases.CaseId;
import io.dunning.examples.quickstart.year.Note.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notes of a year as they were when somebody went on with it. */
final class Noted {

    private final List<Note> notes;

    Noted(List<Note> notes) {
        this.notes = List.copyOf(notes);
    }

    private Stream<Note> all(Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind);
    }

    /** By what it is, the words that tell its content; empty for a year that nobody has begun. */
    Map<String, String> begunWith() {
        return all(Kind.BEGUN_WITH).collect(Collectors.toMap(Note::what, Note::words, (a, b) -> a, TreeMap::new));
    }

    /** The last day whose morning is in the store; {@code null} before the first. */
    @Nullable
    LocalDate lastMorning() {
        return all(Kind.MORNING).map(Note::on).max(Comparator.naturalOrder()).orElse(null);
    }

    /** How many notices waited for a fresh ledger in the evening, by the days that are done. */
    Map<LocalDate, Integer> done() {
        return all(Kind.DONE).collect(Collectors.toMap(Note::on, note -> Integer.parseInt(note.words())));
    }

    /** Why acts of that day were refused, by their lines. */
    Map<Long, String> refused(LocalDate day) {
        return all(Kind.REFUSED)
                .filter(note -> note.on().equals(day))
                .collect(Collectors.toMap(note -> Long.parseLong(note.what()), Note::words));
    }

    List<Failure> failures() {
        return all(Kind.FAILED)
                .map(note -> new Failure(note.on(), CaseId.parse(note.what()), note.words()))
                .toList();
    }
}
