package io.dunning.bank;

/** Leaves the reading of a file that has to be refused from here on; never leaves the package. */
final class BadFile extends Exception {
    private final FileFault fault;
    private final long line;

    BadFile(FileFault fault, long line) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
        this.line = line;
    }

    FileFault fault() {
        return fault;
    }

    long line() {
        return line;
    }
}
