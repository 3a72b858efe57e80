package io.dunning.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with places for {@link ScriptField}s, taken apart once: what a value says is never read as a text again. */
final class ScriptText {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LOOSE = Pattern.compile("\\{\\{|}}");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    /** Words of the text, then a field; without a field at the end. */
    private record Piece(String words, @Nullable ScriptField field) {}

    ScriptText(String text) {
        this.text = text.strip();
        Matcher fields = FIELD.matcher(this.text);
        int end = 0;
        while (fields.find()) {
            pieces.add(
                    new Piece(words(end, fields.start()), field(fields.group(1).strip())));
            end = fields.end();
        }
        pieces.add(new Piece(words(end, this.text.length()), null));
    }

    private String words(int from, int to) {
        String words = text.substring(from, to);
        if (LOOSE.matcher(words).find()) {
            flaws.add("the braces of the text do not match");
        }
        return words;
    }

    private @Nullable ScriptField field(String key) {
        Optional<ScriptField> field = Arrays.stream(ScriptField.values())
                .filter(f -> f.key().equals(key))
                .findFirst();
        if (field.isEmpty()) {
            flaws.add("a text has no field of this name; there are "
                    + Arrays.stream(ScriptField.values()).map(ScriptField::key).collect(Collectors.joining(", ")));
        }
        return field.orElse(null);
    }

    /** What keeps it from being used. */
    List<String> flaws() {
        return flaws;
    }

    /** The text as written. */
    String text() {
        return text;
    }

    Set<ScriptField> fields() {
        Set<ScriptField> fields = EnumSet.noneOf(ScriptField.class);
        for (Piece piece : pieces) {
            if (piece.field() != null) {
                fields.add(piece.field());
            }
        }
        return fields;
    }

    /**
     * The text with its values.
     *
     * @throws IllegalStateException where somebody listens who may not hear a field: scripts are checked so that this can't be
     */
    String spoken(CallFacts facts, Assurance reached) {
        StringBuilder spoken = new StringBuilder();
        for (Piece piece : pieces) {
            spoken.append(piece.words());
            ScriptField field = piece.field();
            if (field != null) {
                if (!reached.reaches(field.level())) {
                    throw new IllegalStateException(
                            field.key() + " is for " + field.level() + ", and this is " + reached);
                }
                spoken.append(facts.value(field));
            }
        }
        return spoken.toString();
    }
}
