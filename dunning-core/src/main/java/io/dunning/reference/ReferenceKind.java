package io.dunning.reference;

/** The rules that a payment reference follows. */
public enum ReferenceKind {
    /** Norway, <i>kundeidentifikasjon</i>; mastercardpaymentservices.com, and test vectors of public code. */
    KID("KID", true),
    /** ISO 11649, anywhere in the single euro payments area and beyond. */
    RF_CREDITOR_REFERENCE("RF creditor reference", true),
    /** Italy, <i>numero avviso</i> of pagoPA; pagoPA's SACI and docs.pagopa.it. */
    PAGOPA_NOTICE("pagoPA notice number", true),
    /**
     * Spain, <i>Cuaderno 57</i> of AEB, CECA and UNACC. Public sources disagree on check digits and on the order of fields, and the
     * booklet itself was not read: ask the bank for a sample before anything is printed.
     */
    CUADERNO_57("Cuaderno 57 reference", false),
    /** Sweden, <i>OCR-nummer</i>; bankgirot.se and cogwork.se. */
    SWEDISH_OCR("Swedish OCR number", true),
    /** Switzerland, the QR reference of QR-bills; checked against a published number. */
    SWISS_QRR("Swiss QR reference", true),
    /** Denmark, <i>fælles indbetalingskort</i>, card type 71; giro-kort.dk. */
    DANISH_FIK_71("Danish payment id (+71)", true);

    private final String words;
    private final boolean verified;

    ReferenceKind(String words, boolean verified) {
        this.words = words;
        this.verified = verified;
    }

    /** Its name in words. */
    public String words() {
        return words;
    }

    /**
     * Whether its rules here were checked against published rules or numbers that don't contradict each other. Where this is false,
     * somebody has to ask a bank before such a reference is printed.
     */
    public boolean isVerified() {
        return verified;
    }
}
