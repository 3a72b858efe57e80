package io.dunning.rules;

import io.dunning.receivable.CreditorId;
import java.util.Collection;

/**
 * How a creditor presents itself in notices.
 *
 * @param name neutral where others may see it: it names no ward and no speciality
 * @param phone where questions are answered
 * @param web where one can check who writes, and pay
 */
public record Sender(String name, String phone, String web) {

    public Sender {
        check(name, "name");
        check(phone, "phone");
        check(web, "web");
    }

    /** What stands outside of a message, or in its sender, says nothing of a debt. */
    void refuseDebtWords(CreditorId creditor, Collection<String> languages) {
        DebtWords.firstIn(name + " / " + web, languages).ifPresent(word -> {
            throw new IllegalArgumentException(
                    "the sender of " + creditor + " may be seen by others, and the word " + word + " tells of a debt");
        });
    }

    private static void check(String value, String what) {
        if (value.isBlank() || value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the " + what + " of a sender is one line of 1 to 200 characters");
        }
    }
}
