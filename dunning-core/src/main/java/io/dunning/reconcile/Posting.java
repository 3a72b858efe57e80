package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share of a payment or of a credit, and where it stands. All postings of a payment add up to the payment.
 *
 * @param creditor whose books
 * @param payment which payment; {@code null} for a credit
 * @param bill which bill it pays; {@code null} where it pays none
 * @param rule why it stands there
 * @param by the decision, return or payment that made it so (a return's line has the decision where a person said what it takes back, else the
 *     payment); empty for {@link PostingRule#REFERENCE} and {@link PostingRule#OPEN}
 * @param amount with the sign of the payment
 */
public record Posting(
        CreditorId creditor,
        @Nullable PaymentId payment,
        @Nullable BillKey bill,
        PostingRule rule,
        String by,
        Amount amount) {

    public Posting {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(amount, "amount");
        if (payment == null && bill == null) {
            throw new IllegalArgumentException("a posting is of a payment or on a bill");
        }
    }

    /** The same place with another amount. */
    public Posting with(Amount other) {
        return new Posting(creditor, payment, bill, rule, by, other);
    }
}
