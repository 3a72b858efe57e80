package io.dunning.voice;

import java.util.List;
import java.util.stream.Collectors;

/** A script is not used, because of its {@link #faults()}. */
public final class ScriptRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ScriptRefused(String file, List<String> faults) {
        super("script " + file + " is refused:\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong with it; a file that isn't of the form has one fault, with its line. */
    public List<String> faults() {
        return faults;
    }
}
