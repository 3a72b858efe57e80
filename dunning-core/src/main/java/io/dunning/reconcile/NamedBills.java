package io.dunning.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bills whose references a payment carries, oldest first.
 *
 * @param all bills of any creditor of the tenant
 * @param own those that it may pay: of its creditor and currency
 */
record NamedBills(List<Bill> all, List<Bill> own) {

    static NamedBills of(Payment payment, List<Bill> all) {
        return new NamedBills(
                all,
                all.stream()
                        .filter(b -> b.creditor().equals(payment.creditor()))
                        .filter(b ->
                                b.billed().currency().equals(payment.amount().currency()))
                        .toList());
    }

    /** Whose bills it may pay. */
    long debtors() {
        return own.stream().map(Bill::debtor).distinct().count();
    }

    /** The bill to show beside money that is left; {@code null} where none is named. */
    @Nullable
    Bill first() {
        List<Bill> nearest = own.isEmpty() ? all : own;
        return nearest.isEmpty() ? null : nearest.get(0);
    }

    /** Why money of the payment is left that nobody can explain. */
    OpenPoint.Kind whyOpen(Payment payment) {
        return switch (payment.kind()) {
            case RETURN -> OpenPoint.Kind.UNEXPLAINED_RETURN;
            case OTHER -> OpenPoint.Kind.UNEXPLAINED_OTHER;
            case PAYMENT -> whyPaymentIsOpen(payment);
        };
    }

    private OpenPoint.Kind whyPaymentIsOpen(Payment payment) {
        if (payment.lacksDetails()) {
            return OpenPoint.Kind.DETAILS_MISSING;
        }
        if (!own.isEmpty()) {
            return debtors() > 1 ? OpenPoint.Kind.SEVERAL_DEBTORS : OpenPoint.Kind.OVER;
        }
        if (!all.isEmpty()) {
            boolean elsewhere = all.stream().noneMatch(b -> b.creditor().equals(payment.creditor()));
            return elsewhere ? OpenPoint.Kind.WRONG_CREDITOR : OpenPoint.Kind.OTHER_CURRENCY;
        }
        return payment.references().isEmpty() ? OpenPoint.Kind.NO_REFERENCE : OpenPoint.Kind.UNKNOWN_REFERENCE;
    }
}
