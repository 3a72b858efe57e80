package io.dunning.examples.quickstart.scenario;

/** Leaves the reading of a line whose cell can't be used; never leaves the package. */
final class BadCell extends RuntimeException {
    BadCell(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
