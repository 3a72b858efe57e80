package io.dunning.loadlist;

/** Why a row was set aside. */
public enum RejectReason {
    /** The row has more or fewer cells than the header. */
    WRONG_CELL_COUNT,
    /** A required cell is empty. */
    MISSING,
    /** An identifier holds other characters than a-z, A-Z, 0-9, {@code - _ . :}, or too many. */
    BAD_ID,
    /** The cell holds none of the words that its column allows. */
    UNKNOWN_WORD,
    /** Not a day of the calendar written as yyyy-MM-dd. */
    BAD_DATE,
    /** A day or a year outside the plausible range, or in the future where that cannot be. */
    IMPLAUSIBLE_DATE,
    /** Not an amount in ASCII digits with a point, or more decimals than the currency has. */
    BAD_AMOUNT,
    /** Zero, or a credit: neither is ever followed up. */
    AMOUNT_NOT_POSITIVE,
    /** More than the largest amount that can be summed over a whole list. */
    AMOUNT_TOO_LARGE,
    /** Not an ISO 4217 code in use today, or one that this loader doesn't take. */
    BAD_CURRENCY,
    /** Not a whole number in the column's range. */
    BAD_NUMBER,
    /** Not a BCP 47 language tag. */
    BAD_LANGUAGE,
    /** Not a time zone of the IANA database. */
    BAD_ZONE,
    /** Control characters, invisible or direction-changing characters, or signs of an earlier wrong decoding. */
    FORBIDDEN_CHARACTER,
    /** Longer than the column allows, or a pile of combining marks. */
    TEXT_TOO_LONG,
    /** Not an e-mail address in ASCII. */
    BAD_EMAIL,
    /** Not a phone number in the form that the loader takes, or one that nobody can have. */
    BAD_PHONE,
    /** A phone number outside the prefixes that this loader may use, or of no mobile phone. */
    PHONE_NOT_ALLOWED,
    /** Not a postal address of one to ten lines. */
    BAD_POSTAL_ADDRESS,
    /** A source or a date of a contact point that isn't there. */
    CONTACT_WITHOUT_ADDRESS,
    /** The same receivable stands elsewhere with other content: in this list or in one loaded before. */
    CONTENT_DIFFERS,
    /** Every cell is well formed, but together they make no receivable or no debtor. */
    INCONSISTENT
}
