package io.dunning.loadlist;

/** What is wrong with one cell; never leaves the package. Its message is the sentence of a reject. */
final class CellFault extends Exception {
    private final RejectReason reason;

    CellFault(RejectReason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
