package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;

/**
 * One payment, return, refund or charge, as the bank books it.
 *
 * @param reference the bank's name for it
 * @param minor in cents; negative where money goes out
 * @param paymentReference structured; empty where the payer gave none
 * @param text what the payer wrote
 * @param other who is at the other end
 * @param ownReference what the house gave it, for refunds; else empty
 * @param takesBack the bank's name of what a return takes back; else empty
 * @param batched whether it is part of the day's batch
 */
record Movement(
        Kind kind,
        String reference,
        LocalDate bookedOn,
        LocalDate valueOn,
        long minor,
        String paymentReference,
        String text,
        String other,
        String ownReference,
        String takesBack,
        boolean batched) {

    /** Sorts of movements. */
    enum Kind {
        PAYMENT,
        RETURN,
        REFUND,
        CHARGE
    }

    Movement {
        if (minor == 0 || minor > 0 != (kind == Kind.PAYMENT)) {
            throw new IllegalArgumentException("only payments come in: " + reference);
        }
    }

    /** The same, named in words instead of by a reference. */
    Movement saying(String words) {
        return new Movement(
                kind, reference, bookedOn, valueOn, minor, "", words, other, ownReference, takesBack, false);
    }

    /** The same with another reference. */
    Movement referringTo(String wrongReference) {
        return new Movement(
                kind,
                reference,
                bookedOn,
                valueOn,
                minor,
                wrongReference,
                text,
                other,
                ownReference,
                takesBack,
                batched);
    }

    /** The same with more or less money. */
    Movement plus(long more) {
        return new Movement(
                kind,
                reference,
                bookedOn,
                valueOn,
                minor + more,
                paymentReference,
                text,
                other,
                ownReference,
                takesBack,
                batched);
    }
}
