package io.dunning.rules;

import io.dunning.rules.Tree.Mapping;
import io.dunning.rules.Tree.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A file of words that comes along, by language. */
final class WordFile {

    private WordFile() {}

    /** The mapping at the top of a resource. A fault in it is ours, and keeps its users from being loaded. */
    static Mapping top(String resource) {
        Faults faults = new Faults(resource);
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(resource), resource)) {
            Mapping top = TreeReader.read(resource, in.readAllBytes(), faults)
                    .map(Mapping.class::cast)
                    .orElse(null);
            faults.refuseIfAny();
            return Objects.requireNonNull(top, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Words by language and key. */
    static Map<String, Map<String, String>> read(String resource) {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (Tree.Entry language : top(resource).entries()) {
            Map<String, String> words = new LinkedHashMap<>();
            ((Mapping) language.value())
                    .entries()
                    .forEach(word -> words.put(word.key(), ((Scalar) word.value()).text()));
            byLanguage.put(language.key(), Map.copyOf(words));
        }
        return Map.copyOf(byLanguage);
    }
}
