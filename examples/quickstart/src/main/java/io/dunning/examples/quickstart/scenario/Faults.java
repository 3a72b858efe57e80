package io.dunning.examples.quickstart.scenario;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that all of it can be put right at once. */
final class Faults {

    private static final int KEPT_MAX = 1_000;

    private final List<String> sentences = new ArrayList<>();

    void add(String place, String sentence) {
        if (sentences.size() < KEPT_MAX) {
            sentences.add(place + ": " + sentence);
        }
    }

    void refuseIfAny() {
        if (!sentences.isEmpty()) {
            throw new BadInput(sentences);
        }
    }
}
