package io.dunning.loadlist;

import java.util.List;

/** Leaves the reading of a list that has to be refused; never leaves the package. */
final class BrokenList extends Exception {
    private final transient List<FileFault> faults;

    BrokenList(List<FileFault> faults) {
        super("refused", null, false, false);
        this.faults = List.copyOf(faults);
    }

    BrokenList(FileFault.Reason reason, long row, String sentence) {
        this(List.of(new FileFault(reason, row, sentence)));
    }

    List<FileFault> faults() {
        return faults;
    }
}
