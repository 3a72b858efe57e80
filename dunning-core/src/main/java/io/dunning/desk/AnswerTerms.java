package io.dunning.desk;

import io.dunning.desk.AnswerTerm.Count;
import java.util.Objects;

/**
 * Within which terms a creditor answers.
 *
 * @param objection an objection to the claim
 * @param complaint a complaint about how somebody was treated
 * @param message a question by phone, mail, portal or at the counter
 * @param letter a question by letter
 */
public record AnswerTerms(AnswerTerm objection, AnswerTerm complaint, AnswerTerm message, AnswerTerm letter) {

    /** What holds where a policy says nothing: no law stands behind it. */
    public static final AnswerTerms USUAL = new AnswerTerms(
            new AnswerTerm(30, Count.CALENDAR, "usual practice, not verified"),
            new AnswerTerm(30, Count.CALENDAR, "usual practice, not verified"),
            new AnswerTerm(1, Count.BUSINESS, "usual service level, not verified"),
            new AnswerTerm(10, Count.BUSINESS, "usual service level, not verified"));

    public AnswerTerms {
        Objects.requireNonNull(objection, "objection");
        Objects.requireNonNull(complaint, "complaint");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(letter, "letter");
    }

    /** The term for a question that came that way. */
    public AnswerTerm of(Medium medium) {
        return switch (medium) {
            case LETTER -> letter;
            case PHONE, MAIL, PORTAL, COUNTER -> message;
        };
    }
}
