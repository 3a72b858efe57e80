package io.dunning.reference;

/**
 * What a payer writes on a payment so that the creditor knows which bill it is for: a number with check digits, by the rules of its
 * country. Every value of this type is valid by those rules; whether a bill goes with it, only the creditor knows.
 *
 * <p>Immutable, and safe for any thread. No reference may be made from a fiscal code, a name or a patient's number that others know: it
 * travels through banks, and stands on envelopes.
 */
public sealed interface PaymentReference
        permits Cuaderno57Reference, DanishFik, Kid, PagoPaNotice, RfReference, SwedishOcr, SwissQrr {

    /** By whose rules it was made. */
    ReferenceKind kind();

    /** The reference without blanks, in upper case, as it is stored and compared. */
    String value();

    /** The reference as a letter shows it, in groups where its rules say so. */
    default String printed() {
        return value();
    }
}
