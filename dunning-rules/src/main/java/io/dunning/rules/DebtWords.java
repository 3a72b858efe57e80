package io.dunning.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words that would tell somebody else of a debt: none of them may stand where others look, such as the subject of a mail,
 * the sender of a text message or the outside of an envelope.
 *
 * <p>A host asks it about what the policy files don't hold, such as the sender of its text messages. Thread-safe.
 */
public final class DebtWords {

    private static final String FILE = "debt-words.yaml";
    private static final Map<String, List<String>> WORDS = read();

    private DebtWords() {}

    /** The languages whose words are known. */
    public static Collection<String> languages() {
        return WORDS.keySet();
    }

    /** The first such word of these languages in a text; empty where there is none. Regions of a language are left aside. */
    public static Optional<String> firstIn(String text, Collection<String> languages) {
        String words = " " + plain(text) + " ";
        return languages.stream()
                .map(tag -> tag.split("-", 2)[0])
                .distinct()
                .flatMap(language -> WORDS.getOrDefault(language, List.of()).stream())
                .filter(word -> stands(word, words))
                .findFirst();
    }

    private static boolean stands(String word, String words) {
        boolean isBeginning = word.endsWith("*");
        String whole = " " + plain(word);
        return words.contains(isBeginning ? whole : whole + " ");
    }

    /** Only letters, in lower case, with one space between words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new TreeMap<>();
        WordFile.top(FILE).entries().forEach(e -> words.put(e.key(), list(e.value())));
        return Map.copyOf(words);
    }

    private static List<String> list(Tree tree) {
        List<String> words = new ArrayList<>();
        ((Tree.Sequence) tree).items().forEach(item -> words.add(((Tree.Scalar) item).text()));
        return List.copyOf(words);
    }
}
