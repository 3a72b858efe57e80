package io.dunning.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Values of texts that stand in nearly every row: read once and kept, the first thousand of them. Thread-safe. */
final class Shared<T> {

    private static final int MAX = 1_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> reader;

    Shared(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String text) {
        T value = known.get(text);
        if (value != null) {
            return value;
        }
        T read = reader.apply(text);
        if (known.size() < MAX) {
            known.put(text, read);
        }
        return read;
    }
}
