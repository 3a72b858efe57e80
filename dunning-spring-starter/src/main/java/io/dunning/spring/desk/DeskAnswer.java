package io.dunning.spring.desk;

import io.dunning.cases.Outcome;
import java.util.Objects;

/**
 * What came of a request: the same for its repetition.
 *
 * @param code {@link #ACCEPTED}, or why not: short and stable
 * @param sentence what to tell who asked; empty where it was accepted
 * @param repeated whether this is the answer to an earlier request with the same key and content
 */
public record DeskAnswer(String code, String sentence, boolean repeated) {

    /** It was done, or was so already. */
    public static final String ACCEPTED = "accepted";

    /** The key was used for something else: a host answers 409. */
    public static final String OTHER_CONTENT = "other-content";

    public DeskAnswer {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
    }

    static DeskAnswer of(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? new DeskAnswer(refused.code(), refused.sentence(), false)
                : new DeskAnswer(ACCEPTED, "", false);
    }

    static DeskAnswer otherContent() {
        return new DeskAnswer(
                OTHER_CONTENT, "This form was sent before with other entries; load the page again.", false);
    }

    DeskAnswer again() {
        return new DeskAnswer(code, sentence, true);
    }

    public boolean isAccepted() {
        return code.equals(ACCEPTED);
    }
}
