package io.dunning.insurer;

/** Leaves the reading of a file or of one settlement in it; never leaves the package. */
final class BrokenSettlement extends Exception {
    private final transient SettlementFault fault;

    BrokenSettlement(SettlementFault.Reason reason, long place, String sentence) {
        super(sentence, null, false, false);
        fault = new SettlementFault(reason, place, sentence);
    }

    SettlementFault fault() {
        return fault;
    }
}
