package io.dunning.reference;

/**
 * A kind of reference as one creditor uses it: says of any text whether it is such a reference. Ready-made ones are below; a
 * {@link KidAgreement} is one, too.
 *
 * <p>Blanks and lower case are forgiven, nothing else: no other separator, no other digits than 0 to 9, no look-alike letters, no missing
 * zeros. A guess would pay somebody else's bill. Never throws for what a text holds; safe for any thread.
 */
public interface ReferenceScheme {

    ReferenceKind kind();

    /** Judges a text as a bank, a file or a person wrote it. */
    Reading read(String received);

    /** ISO 11649, whoever made it. */
    static ReferenceScheme rf() {
        return RfReference.SCHEME;
    }

    /** Notice numbers of pagoPA, whole or without their first digit: statements often hold the IUV only. */
    static ReferenceScheme pagoPa() {
        return PagoPaNotice.SCHEME;
    }

    /**
     * References of Cuaderno 57. With {@link Cuaderno57Variant#SUM_OF_SLIP} thirteen digits are all that can be asked for, since the check
     * digits go with the amount.
     */
    static ReferenceScheme cuaderno57(Cuaderno57Variant variant) {
        return new CheckedScheme(
                ReferenceKind.CUADERNO_57,
                value -> Cuaderno57Reference.faultOf(value, variant),
                value -> new Cuaderno57Reference(value, variant));
    }

    /** Swedish OCR numbers, with the control that was agreed with the bank. */
    static ReferenceScheme swedishOcr(SwedishOcr.Control control) {
        return new CheckedScheme(
                ReferenceKind.SWEDISH_OCR,
                value -> SwedishOcr.faultOf(value, control),
                value -> new SwedishOcr(value, control));
    }

    /** Swiss QR references. */
    static ReferenceScheme swissQrr() {
        return SwissQrr.SCHEME;
    }

    /**
     * Danish payment ids of card type 71, as the fifteen digits that banks report.
     *
     * @param creditor the creditor's eight digits
     */
    static ReferenceScheme danishFik71(String creditor) {
        DanishFik.requireCreditor(creditor);
        return new CheckedScheme(
                ReferenceKind.DANISH_FIK_71, DanishFik::faultOf, value -> new DanishFik(value, creditor));
    }
}
