package io.dunning.examples.quickstart.scenario;

import java.util.List;

/** A folder or an argument can't be used; says file, line and what to do. It quotes nothing of what the files hold. */
public final class BadInput extends RuntimeException {

    private static final int SHOWN_MAX = 20;

    private final transient List<String> faults;

    /** Several faults, found together. */
    public BadInput(List<String> faults) {
        super(text(faults));
        this.faults = List.copyOf(faults);
    }

    /** One fault. */
    public BadInput(String fault) {
        this(List.of(fault));
    }

    /** All that is wrong, each with its place. */
    public List<String> faults() {
        return faults;
    }

    private static String text(List<String> faults) {
        String shown = String.join("\n", faults.subList(0, Math.min(SHOWN_MAX, faults.size())));
        return faults.size() <= SHOWN_MAX ? shown : shown + "\n... and " + (faults.size() - SHOWN_MAX) + " more";
    }
}
