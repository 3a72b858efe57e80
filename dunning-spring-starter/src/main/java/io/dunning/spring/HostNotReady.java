package io.dunning.spring;

/** The host lacks something that the engine can't do without. Says what, and what to add. */
public final class HostNotReady extends RuntimeException {

    private final String action;

    /**
     * Names what is missing.
     *
     * @param problem one sentence
     * @param action what to add or to change, in one sentence
     */
    public HostNotReady(String problem, String action) {
        super(problem + " " + action);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
