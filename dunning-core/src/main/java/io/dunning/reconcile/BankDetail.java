package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a bank line, as the bank tells of it.
 *
 * @param reference names it within its line and for ever
 * @param amount with the sign of its line
 * @param paymentReferences structured references as they were sent, such as a KID; without blanks, in upper case
 * @param text what the payer wrote, for people and for suggestions only; cut at {@value #TEXT_LENGTH_MAX} characters
 * @param payerName as the bank has it, or empty
 * @param payerAccount as the bank has it, or empty
 * @param returned the detail's or line's reference that this takes back, where the bank says so
 */
public record BankDetail(
        String reference,
        Amount amount,
        List<String> paymentReferences,
        String text,
        String payerName,
        String payerAccount,
        @Nullable String returned) {

    /** Banks allow 9,000 characters and more; nobody writes a bill's number behind the first thousand. */
    public static final int TEXT_LENGTH_MAX = 1000;

    private static final int NAME_LENGTH_MAX = 200;
    private static final int REFERENCES_MAX = 20;

    public BankDetail {
        if (reference.isBlank() || reference.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("the reference of a detail has 1 to " + NAME_LENGTH_MAX + " characters");
        }
        Objects.requireNonNull(amount, "amount");
        paymentReferences = few(paymentReferences);
        text = cut(text, TEXT_LENGTH_MAX);
        payerName = cut(payerName, NAME_LENGTH_MAX);
        payerAccount = cut(payerAccount, NAME_LENGTH_MAX);
    }

    /** Most have one or none, and there may be millions of them. */
    private static List<String> few(List<String> references) {
        if (references.isEmpty() || references.size() == 1 && references.get(0).isBlank()) {
            return List.of();
        }
        if (references.size() == 1) {
            return List.copyOf(references);
        }
        return references.stream()
                .filter(r -> !r.isBlank())
                .distinct()
                .limit(REFERENCES_MAX)
                .toList();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // Never in the middle of a character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
