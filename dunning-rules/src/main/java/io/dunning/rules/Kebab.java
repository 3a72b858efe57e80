package io.dunning.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How policy files write the constants of the code: {@code REGISTERED_LETTER} is {@code registered-letter}. */
final class Kebab {

    private Kebab() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words of an enum with their constants. */
    static Map<String, Object> words(Class<?> type) {
        Map<String, Object> words = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(of((Enum<?>) constant), constant);
        }
        return words;
    }
}
