package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.util.Locale;
import java.util.Objects;

/**
 * Ties facts to each other: whoever carries a tie is found by it. What hangs together by ties is matched together, and nothing else.
 *
 * @param kind what sort of tie
 * @param scope within what {@code value} means something: a tenant, a creditor or an account
 * @param value what both sides name
 */
public record Tie(Kind kind, String scope, String value) {

    /** Sorts of ties, by who carries them. */
    public enum Kind {
        /** Every payment carries its own name. */
        PAYMENT,
        /** A payment carries the references that its payer gave. */
        REFERENCE,
        /** Money that came in carries the bank's names of its line and its detail: a return may name them. */
        BANK_REFERENCE,
        /** A return carries the bank's name of what it takes back. */
        TAKES_BACK,
        /** A decision carries the payment that it is about. */
        DECIDED_PAYMENT,
        /** A decision carries the bill that it is about. */
        DECIDED_BILL,
        /** Every decision carries its own name, in upper case. */
        DECISION,
        /** A revocation carries the name of what it revokes. */
        REVOKED
    }

    public Tie {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
    }

    static Tie payment(PaymentId id) {
        return new Tie(Kind.PAYMENT, id.account().value(), nameOf(id));
    }

    static Tie decidedPayment(PaymentId id) {
        return new Tie(Kind.DECIDED_PAYMENT, id.account().value(), nameOf(id));
    }

    /** The length stands in front, so that no two payments share a name. */
    private static String nameOf(PaymentId id) {
        return id.line().length() + ":" + id.line() + id.detail();
    }

    static Tie reference(String tenant, String reference) {
        return new Tie(Kind.REFERENCE, tenant, reference);
    }

    static Tie bankReference(BankAccountId account, String reference) {
        return new Tie(Kind.BANK_REFERENCE, account.value(), reference);
    }

    static Tie takesBack(BankAccountId account, String reference) {
        return new Tie(Kind.TAKES_BACK, account.value(), reference);
    }

    static Tie decidedBill(BillKey bill) {
        return new Tie(
                Kind.DECIDED_BILL, bill.creditor().toString(), bill.receivable().value());
    }

    static Tie decision(CreditorId creditor, String id) {
        return new Tie(Kind.DECISION, creditor.toString(), id.toUpperCase(Locale.ROOT));
    }

    static Tie revoked(CreditorId creditor, String id) {
        return new Tie(Kind.REVOKED, creditor.toString(), id.toUpperCase(Locale.ROOT));
    }
}
