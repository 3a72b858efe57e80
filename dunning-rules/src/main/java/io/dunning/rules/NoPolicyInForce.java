package io.dunning.rules;

import java.util.Objects;

/** No policy may decide: nothing is sent until one is loaded that may. */
public class NoPolicyInForce extends IllegalArgumentException {

    /** Why none may. */
    public enum Reason {
        /** No policy is valid on that day for that kind of claim. Load one whose dates cover it. */
        GAP,
        /** The law behind the policy was not reviewed for that day. Review it and load a new version. */
        REVIEW_IS_OVER,
        /** This version was never put on the shelf. Load it: cases keep the version they were judged under. */
        UNKNOWN_VERSION
    }

    private final Reason reason;

    NoPolicyInForce(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
