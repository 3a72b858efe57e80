package io.dunning.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a wording was last read over, by whom, and for how long that holds.
 *
 * @param code how the wording names it
 * @param reviewedOn the day it was read
 * @param reviewedThrough the last day of messages for which that holds; after it the text is refused
 * @param reviewer the role of who read it, such as {@code lawyer}; empty where nobody is named
 * @param verified whether somebody who knows the law of the country did
 */
public record TextReview(
        String code, LocalDate reviewedOn, LocalDate reviewedThrough, String reviewer, boolean verified) {

    public TextReview {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reviewedOn, "reviewedOn");
        Objects.requireNonNull(reviewer, "reviewer");
        if (reviewedThrough.isBefore(reviewedOn)) {
            throw new IllegalArgumentException("review " + code + " ends before it was made");
        }
    }
}
