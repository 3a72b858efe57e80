package io.dunning.bank;

/** Leaves the reading of a statement that has to be set aside; never leaves the package. */
final class BadStatement extends Exception {
    private final StatementFault fault;
    private final String place;

    /** @param place the field, in the words of the format */
    BadStatement(StatementFault fault, String place) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
        this.place = place;
    }

    StatementFault fault() {
        return fault;
    }

    String place() {
        return place;
    }
}
