package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something about a payment that a person should look at.
 *
 * @param creditor whose account the money is on
 * @param payment which payment
 * @param kind what is unclear
 * @param amount how much of the payment, with its sign; for {@link Kind#PART} and {@link Kind#SHORT} what is left of the bill
 * @param bill the bill that it speaks of; {@code null} where it speaks of none
 * @param since the day of the booking
 */
public record OpenPoint(
        CreditorId creditor,
        PaymentId payment,
        Kind kind,
        Amount amount,
        @Nullable BillKey bill,
        LocalDate since) {

    /** The order of a queue: the most pressing first, of those the oldest, of those by name. */
    public static final Comparator<OpenPoint> ORDER = Comparator.comparing(OpenPoint::kind)
            .thenComparing(OpenPoint::since)
            .thenComparing(OpenPoint::payment)
            .thenComparing(p -> p.bill() == null ? "" : p.bill().toString());

    /** What can be unclear, the most pressing first. */
    public enum Kind {
        /** A batch was booked and nobody told yet who is in it: anybody may have paid. */
        DETAILS_MISSING(true),
        /** Money was taken back, and it isn't known whose. */
        UNEXPLAINED_RETURN(true),
        /** The reference is that of another creditor's bill. */
        WRONG_CREDITOR(true),
        /** It came in another currency than the bill's. */
        OTHER_CURRENCY(true),
        /** The references are those of bills of several people. */
        SEVERAL_DEBTORS(true),
        /** No bill has that reference. */
        UNKNOWN_REFERENCE(true),
        /** It carries no reference. */
        NO_REFERENCE(true),
        /** More was paid than was open: it belongs to whoever paid. */
        OVER(true),
        /** A movement that pays no bill, and that nobody has explained. */
        UNEXPLAINED_OTHER(true),
        /** The value day can't be meant; the day of the booking counts. */
        ODD_DATE(false),
        /** Less was paid than is open. */
        PART(false),
        /** So little is missing that nobody is asked for it. */
        SHORT(false);

        private final boolean unjustified;

        Kind(boolean unjustified) {
            this.unjustified = unjustified;
        }

        /** Whether money stays without explanation as long as the point is open. */
        public boolean isUnjustified() {
            return unjustified;
        }
    }

    public OpenPoint {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(since, "since");
    }
}
