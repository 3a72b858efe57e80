package io.dunning.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file is not used, because of its {@link #faults()}; nothing of it was taken over. */
public class PolicyRefused extends RuntimeException {

    private final transient List<Fault> faults;

    PolicyRefused(String name, List<Fault> faults) {
        super("policy file " + name + " has " + faults.size() + (faults.size() == 1 ? " fault:\n" : " faults:\n")
                + faults.stream().map(f -> "  " + f).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong with it, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
