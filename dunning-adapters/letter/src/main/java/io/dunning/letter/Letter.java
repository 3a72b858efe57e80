package io.dunning.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A letter to one person: final text, nothing left to fill in.
 *
 * @param paper what it is written on
 * @param recipient the lines that show in the window: name, street, place; 1 to 6, none of them blank
 * @param date the date at its head
 * @param reference the letter's own number, by which the house finds it, small on every page; 1 to 64 characters. What a payer quotes
 *     stands in the subject and the text
 * @param subject one line above the text, or empty; only who opens the envelope sees it
 * @param paragraphs the text; a {@code \n} in a paragraph begins a new line
 * @param payments how to pay, bill by bill; empty where nothing is to be paid
 */
public record Letter(
        LetterPaper paper,
        List<String> recipient,
        LocalDate date,
        String reference,
        String subject,
        List<String> paragraphs,
        List<LetterSlip> payments) {

    private static final int RECIPIENT_MAX = 6;
    private static final int REFERENCE_MAX = 64;

    public Letter {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        recipient = List.copyOf(recipient);
        paragraphs = List.copyOf(paragraphs);
        payments = List.copyOf(payments);
        if (recipient.isEmpty()
                || recipient.size() > RECIPIENT_MAX
                || recipient.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a recipient has 1 to " + RECIPIENT_MAX + " lines, none of them blank");
        }
        if (reference.isBlank() || reference.length() > REFERENCE_MAX) {
            throw new IllegalArgumentException("a reference has 1 to " + REFERENCE_MAX + " characters");
        }
        if (paragraphs.isEmpty() || paragraphs.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a letter has a text, and no paragraph of it is blank");
        }
    }

    /** Names the reference only: names and text stay out of logs. */
    @Override
    public String toString() {
        return "Letter[" + reference + "]";
    }
}
