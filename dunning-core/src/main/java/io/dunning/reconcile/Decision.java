package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/**
 * What a person, or the host's ledger, decided about money. Never changed, only revoked by another decision.
 *
 * <p>A decision takes effect as far as there is money or debt left for it: more than a payment has is never given out, more than a bill
 * asks never paid.
 */
public sealed interface Decision extends Fact {

    /** Decisions take effect in this order, whenever they came to be known. */
    Comparator<Decision> ORDER = Comparator.comparing(Decision::on).thenComparing(Decision::id);

    /** The host's key; unique within the creditor, whatever the case of its letters. */
    String id();

    @Override
    CreditorId creditor();

    /** The business date of the decision. */
    LocalDate on();

    /** The host's key of who decided, never a name. */
    String by();

    /**
     * Part of a payment pays a bill, as a person says; a confirmed suggestion is this. Of a return it says of which bill money was taken back.
     *
     * @param amount positive; it takes effect as far as there is money, see {@link Reconciler#effectOf}
     */
    record Allocate(
            String id, CreditorId creditor, LocalDate on, String by, PaymentId payment, BillKey bill, Amount amount)
            implements Decision {
        public Allocate {
            check(id, creditor, on, by);
            Objects.requireNonNull(payment, "payment");
            if (!bill.creditor().equals(creditor)) {
                throw new IllegalArgumentException("decision " + id + " pays a bill of another creditor");
            }
            checkPositive(id, amount);
        }

        @Override
        public Set<Tie> ties() {
            return Set.of(Tie.decision(creditor, id), Tie.decidedPayment(payment), Tie.decidedBill(bill));
        }

        @Override
        public Set<Tie> seeks() {
            return Set.of(Tie.revoked(creditor, id), Tie.payment(payment));
        }
    }

    /**
     * Money is accounted for without paying a bill.
     *
     * @param amount with the sign of the payment: negative for money that went out
     */
    record Justify(
            String id,
            CreditorId creditor,
            LocalDate on,
            String by,
            PaymentId payment,
            Amount amount,
            Justification reason)
            implements Decision {
        public Justify {
            check(id, creditor, on, by);
            Objects.requireNonNull(payment, "payment");
            Objects.requireNonNull(reason, "reason");
            if (amount.isZero()) {
                throw new IllegalArgumentException("decision " + id + " is about nothing");
            }
        }

        @Override
        public Set<Tie> ties() {
            return Set.of(Tie.decision(creditor, id), Tie.decidedPayment(payment));
        }

        @Override
        public Set<Tie> seeks() {
            return reason == Justification.REFUND
                    ? Set.of(
                            Tie.revoked(creditor, id),
                            Tie.payment(payment),
                            Tie.reference(
                                    creditor.tenant(),
                                    Tie.decision(creditor, id).value()))
                    : Set.of(Tie.revoked(creditor, id), Tie.payment(payment));
        }
    }

    /** The creditor asks for less: a credit note, an exemption found later, a small difference given up. */
    record Credit(
            String id, CreditorId creditor, LocalDate on, String by, BillKey bill, Amount amount, CreditReason reason)
            implements Decision {
        public Credit {
            check(id, creditor, on, by);
            Objects.requireNonNull(reason, "reason");
            if (!bill.creditor().equals(creditor)) {
                throw new IllegalArgumentException("decision " + id + " credits a bill of another creditor");
            }
            checkPositive(id, amount);
        }

        @Override
        public Set<Tie> ties() {
            return Set.of(Tie.decision(creditor, id), Tie.decidedBill(bill));
        }

        @Override
        public Set<Tie> seeks() {
            return Set.of(Tie.revoked(creditor, id));
        }
    }

    /** An earlier decision no longer counts. */
    record Revoke(String id, CreditorId creditor, LocalDate on, String by, String revokes) implements Decision {
        public Revoke {
            check(id, creditor, on, by);
            if (revokes.equalsIgnoreCase(id)) {
                throw new IllegalArgumentException("decision " + id + " revokes itself");
            }
        }

        @Override
        public Set<Tie> ties() {
            return Set.of(Tie.decision(creditor, id), Tie.revoked(creditor, revokes));
        }

        @Override
        public Set<Tie> seeks() {
            return Set.of(Tie.decision(creditor, revokes), Tie.revoked(creditor, id));
        }
    }

    /** For what money is that pays no bill. */
    enum Justification {
        /** It is paid back; the bank line that does so carries the decision's id as its payment reference. */
        REFUND,
        /** A credit too small to be paid back, and kept as the law allows. */
        WRITE_BACK,
        /** It was never meant for this creditor. */
        NOT_OURS,
        BANK_CHARGE,
        OWN_TRANSFER,
        OTHER
    }

    /** Why a creditor asks for less. */
    enum CreditReason {
        CREDIT_NOTE,
        /** The patient was exempt on the day of the service, as turned out later. */
        EXEMPTION,
        /** So little was missing that it isn't asked for. */
        SMALL_DIFFERENCE,
        WRITE_OFF
    }

    private static void check(String id, CreditorId creditor, LocalDate on, String by) {
        if (!id.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw new IllegalArgumentException("a decision's id has 1 to 100 of a-z, A-Z, 0-9 and - _ . :");
        }
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(on, "on");
        if (by.isBlank()) {
            throw new IllegalArgumentException("nobody made decision " + id);
        }
    }

    private static void checkPositive(String id, Amount amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("decision " + id + " is about no positive amount");
        }
    }
}
