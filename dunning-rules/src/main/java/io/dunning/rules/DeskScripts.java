package io.dunning.rules;

import io.dunning.desk.Topic;
import io.dunning.rules.Tree.Entry;
import io.dunning.rules.Tree.Mapping;
import io.dunning.rules.Tree.Scalar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scripted explanations for cases of good faith, in five languages; English in all others. Thread-safe. */
public final class DeskScripts {

    private static final String FILE = "desk-scripts.yaml";
    private static final String REVIEW = "review";
    private static final Map<String, Mapping> TOP = entries(WordFile.top(FILE)).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> (Mapping) e.getValue()));
    private static final TextReview READ = review();

    private DeskScripts() {}

    /** The languages that they are written in. */
    public static Set<String> languages() {
        return TOP.keySet().stream().filter(key -> !key.equals(REVIEW)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What to explain.
     *
     * @param language a BCP 47 tag; regions are left aside
     * @param on the day on which it is said: past its review a script is not said any more
     * @return empty where the topic has no script, or none that may be said on that day
     */
    public static Optional<DeskScript> of(Topic topic, String language, LocalDate on) {
        if (!topic.isGoodFaith() || on.isAfter(READ.reviewedThrough())) {
            return Optional.empty();
        }
        String wanted = language.split("-", 2)[0];
        String known = languages().contains(wanted) ? wanted : "en";
        String text = text(Objects.requireNonNull(TOP.get(known)), topic.script());
        return Optional.of(new DeskScript(topic, known, text, READ));
    }

    private static TextReview review() {
        Mapping review = Objects.requireNonNull(TOP.get(REVIEW));
        return new TextReview(
                "own",
                LocalDate.parse(text(review, "reviewedOn")),
                LocalDate.parse(text(review, "reviewedThrough")),
                "",
                Boolean.parseBoolean(text(review, "verified")));
    }

    private static String text(Mapping mapping, String key) {
        return ((Scalar) Objects.requireNonNull(entries(mapping).get(key), key)).text();
    }

    private static Map<String, Tree> entries(Mapping mapping) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            entries.put(entry.key(), entry.value());
        }
        return entries;
    }
}
