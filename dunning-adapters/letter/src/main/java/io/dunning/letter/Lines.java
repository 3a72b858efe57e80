package io.dunning.letter;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines. */
final class Lines {

    private Lines() {}

    /** Normal text, or a refusal that names the place and the character, or its script, but not the text. */
    static String checked(Typeface typeface, String text, String place) {
        String normal = Typeface.normal(text);
        int at = typeface.missing(normal);
        if (at >= 0) {
            throw new LetterRefused(
                    LetterRefused.Reason.CHARACTER,
                    place + " holds a character that can't be printed, " + named(normal.codePointAt(at)) + ", as its "
                            + (normal.codePointCount(0, at) + 1) + ". character");
        }
        return normal;
    }

    /** A letter of a script may be half a name, so of these only the script is told. */
    private static String named(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case COMMON, INHERITED, UNKNOWN -> "U+%04X".formatted(character);
            default -> "of the script " + Character.UnicodeScript.of(character);
        };
    }

    /**
     * Breaks at spaces, and a word that is wider than the line where the line ends.
     *
     * @param text checked text without line breaks
     * @return the lines; one that ends between words ends with a space, or its last word would run into the next when it is read aloud. One
     *     empty line for empty text
     */
    static List<String> wrap(Typeface typeface, float size, String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = typeface.width(" ", size);
        for (String word : text.strip().split(" +")) {
            int begin = typeface.fitting(word, 0, size, width - used - space);
            if (!line.isEmpty() && begin == word.length()) {
                line.append(' ').append(word);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.append(' ').toString());
                    line.setLength(0);
                }
                int from = broken(typeface, size, word, width, lines);
                line.append(word, from, word.length());
            }
            used = typeface.width(line.toString(), size);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines of text, each of which begins a new line. */
    static List<String> wrap(Typeface typeface, float size, List<String> texts, float width, String place) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " ");
            }
            String where = texts.size() == 1 ? place : place + ", line " + (i + 1) + ",";
            lines.addAll(wrap(typeface, size, checked(typeface, texts.get(i), where), width));
        }
        return lines;
    }

    /** Adds full lines of a word that is too wide, and says where its last one begins. */
    private static int broken(Typeface typeface, float size, String word, float width, List<String> lines) {
        int from = 0;
        int end = typeface.fitting(word, from, size, width);
        while (end < word.length()) {
            int next = Math.max(end, from + Character.charCount(word.codePointAt(from)));
            lines.add(word.substring(from, next));
            from = next;
            end = typeface.fitting(word, from, size, width);
        }
        return from;
    }
}
