package io.dunning.examples.quickstart.generate;

import io.dunning.examples.quickstart.scenario.ReferenceStyle;
import java.time.LocalDate;

/**
 * The account on which a country's creditor is paid, and how its bank tells of it. The accounts are the examples of the IBAN registry.
 *
 * @param iban of the account
 * @param references which payment references the bills carry
 * @param format in which files the bank tells
 * @param outage when no file of the bank comes through
 * @param delayedFor the day whose statement comes four days late, after others
 * @param damagedFor the day whose statement doesn't add up at first, and comes again right the next day
 * @param adviceLateFor the day whose advice comes two days after its statement, where there is one
 * @param twiceFor the day whose files come a second time
 * @param strangeOn the day on which a statement of somebody else's account comes
 */
record House(
        String iban,
        ReferenceStyle references,
        Format format,
        Outage outage,
        LocalDate delayedFor,
        LocalDate damagedFor,
        LocalDate adviceLateFor,
        LocalDate twiceFor,
        LocalDate strangeOn) {

    /** A rest up to this is asked of nobody: five cents, or øre. */
    static final long TOLERANCE_MINOR = 5;

    /** What a bank's files look like. */
    enum Format {
        /** camt.053, with the details of each batch. */
        CAMT,
        /** camt.053 whose batches have no details, and camt.054 with these. */
        CAMT_WITH_ADVICE,
        /** OCR giro for what has a KID, and camt.053 with its lump sums and all else. */
        OCR_GIRO,
        /** Cuaderno 43. */
        CUADERNO_43;

        /** Whether there are files besides the statements. */
        boolean hasAdvice() {
            return this == CAMT_WITH_ADVICE || this == OCR_GIRO;
        }
    }
}
