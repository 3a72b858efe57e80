package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A booked line of a bank account: one payment, or a batch of them.
 *
 * @param reference names it within the account and for ever: the bank's own reference where there is one. The same in a statement, in an
 *     advice and in a file that is sent again
 * @param kind what sort of line
 * @param bookedOn when it was booked
 * @param valueOn when the money moved
 * @param amount positive where money came in, negative where it went out
 * @param details who paid what, each with a name of its own; their sum is the amount. Empty where the file leaves that to an advice
 */
public record BankLine(
        String reference, Kind kind, LocalDate bookedOn, LocalDate valueOn, Amount amount, List<BankDetail> details) {

    private static final int REFERENCE_LENGTH_MAX = 200;

    /** Sorts of lines. */
    public enum Kind {
        /** Money came in. */
        PAYMENT,
        /** Money that had come in was taken back: a returned or reversed payment, a chargeback. */
        RETURN,
        /** Whatever pays no bill: the bank's charges, interest, refunds and transfers of the house's own. */
        OTHER
    }

    public BankLine {
        if (reference.isBlank() || reference.length() > REFERENCE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "the reference of a line has 1 to " + REFERENCE_LENGTH_MAX + " characters");
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(valueOn, "valueOn");
        details = List.copyOf(details);
        Amount sum = Amount.zero(amount.currency());
        for (BankDetail detail : details) {
            sum = sum.plus(detail.amount());
        }
        if (!details.isEmpty() && !sum.equals(amount)) {
            throw new IllegalArgumentException("the details of line " + reference + " don't add up to it");
        }
        if (details.size() > 1
                && details.stream().map(BankDetail::reference).distinct().count() < details.size()) {
            throw new IllegalArgumentException("two details of line " + reference + " have the same name");
        }
        boolean signed = switch (kind) {
            case PAYMENT -> amount.minor() >= 0;
            case RETURN -> amount.minor() <= 0;
            case OTHER -> true;
        };
        if (!signed) {
            throw new IllegalArgumentException("line " + reference + " has the wrong sign for a " + kind);
        }
    }
}
