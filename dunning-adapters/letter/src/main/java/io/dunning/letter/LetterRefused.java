package io.dunning.letter;

import java.util.Objects;

/** A letter that can't be printed as it is. Nothing of it is printed: no page is cut off, and no character replaced. */
public final class LetterRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** A character that the fonts don't have, or a script that must be shaped or runs from right to left. */
        CHARACTER,
        /** An address that is too wide or too high for its field. */
        ADDRESS_SPACE,
        /** More pages than the paper allows. */
        PAGES,
        /** A sender, footer, subject or payment slip that doesn't fit in its place. */
        SPACE
    }

    private final Reason reason;

    LetterRefused(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
