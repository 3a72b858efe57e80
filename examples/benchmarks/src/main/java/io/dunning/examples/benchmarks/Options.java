package io.dunning.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a program was told on its command line, as words {@code key=value}; what isn't said is as the program has it. Numbers may be
 * written {@code 300k} and {@code 10M}.
 */
final class Options {

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> used = new LinkedHashMap<>();

    Options(String... words) {
        for (String word : words) {
            int at = word.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("not of the form key=value: " + word);
            }
            given.put(word.substring(0, at), word.substring(at + 1));
        }
    }

    String text(String key, String otherwise) {
        String value = given.getOrDefault(key, otherwise);
        used.put(key, value);
        return value;
    }

    int number(String key, int otherwise) {
        String value = text(key, Integer.toString(otherwise));
        int factor = value.endsWith("M") ? 1_000_000 : value.endsWith("k") ? 1_000 : 1;
        String digits = factor == 1 ? value : value.substring(0, value.length() - 1);
        try {
            return Math.multiplyExact(Integer.parseInt(digits), factor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a number, such as 5, 300k or 10M, and not " + value, e);
        }
    }

    /** All that counts, those that weren't given too; {@link IllegalArgumentException} where one was given that nobody asked for. */
    String all() {
        for (String key : given.keySet()) {
            if (!used.containsKey(key)) {
                throw new IllegalArgumentException("no option is called " + key + "; there are " + used.keySet());
            }
        }
        StringBuilder line = new StringBuilder();
        used.forEach((key, value) ->
                line.append(line.isEmpty() ? "" : " ").append(key).append('=').append(value));
        return line.toString();
    }
}
