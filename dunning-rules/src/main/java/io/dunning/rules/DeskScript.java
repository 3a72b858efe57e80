package io.dunning.rules;

import io.dunning.desk.Topic;
import java.util.Objects;

/**
 * What the desk explains to somebody who acted in good faith.
 *
 * @param topic what they ask about
 * @param language in which it is written
 * @param text some plain sentences; no field is to be filled in
 * @param review when it was read over, and until when that holds
 */
public record DeskScript(Topic topic, String language, String text, TextReview review) {
    public DeskScript {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(review, "review");
    }
}
