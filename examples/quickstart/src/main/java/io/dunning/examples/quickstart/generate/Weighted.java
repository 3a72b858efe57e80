package io.dunning.examples.quickstart.generate;

/** A value and how often it comes up, relative to the others in its list. */
record Weighted<T>(T value, int weight) {
    Weighted {
        if (weight < 1) {
            throw new IllegalArgumentException("a weight is 1 or more: " + weight);
        }
    }

    static <T> Weighted<T> often(T value, int weight) {
        return new Weighted<>(value, weight);
    }
}
