package io.dunning.bank;

/** What a bank file is written in. */
public enum BankFormat {
    /** ISO 20022 camt.053 (statement) or camt.054 (advice). */
    CAMT,
    /** Norwegian OCR giro: payments with a KID. An advice. */
    OCR_GIRO,
    /** Spanish Cuaderno 43 (Norma 43): a statement. */
    CUADERNO_43,
    /** A bank's own CSV, read by a {@link CsvMapping}. */
    CSV
}
