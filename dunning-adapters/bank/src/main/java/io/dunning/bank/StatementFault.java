package io.dunning.bank;

/** Why a statement was set aside; nothing of it was taken in. */
public enum StatementFault {
    /** The account is none of this house's. */
    UNKNOWN_ACCOUNT("the account is none of this house's"),
    /** What every statement or line has is not there. */
    MISSING_FIELD("a field that must be there is not"),
    /** A field isn't what the format allows. */
    BAD_FIELD("a field isn't what the format allows"),
    /** Not ASCII digits with a point and the currency's decimals, or too large. */
    BAD_AMOUNT("not a plain amount with the decimals of its currency"),
    /** No currency, or none by ISO 4217. */
    BAD_CURRENCY("an amount has no currency by ISO 4217"),
    /** A line in another currency than its account. */
    CURRENCY_DIFFERS("a line is in another currency than its account"),
    /** A day that isn't in the calendar. */
    BAD_DATE("a date isn't in the calendar"),
    /** A day before 1990, or more than a year ahead. */
    IMPLAUSIBLE_DATE("a date before 1990 or more than a year ahead"),
    /** A statement of days that are still to come. */
    ENDS_AHEAD("the statement ends after the day on which it was read: ask the bank for one that is closed"),
    /** The details of a line don't add up to it. */
    DETAILS_DONT_ADD_UP("the details of a line don't add up to it"),
    /** More details in a line than is taken. */
    TOO_MANY_DETAILS("a line has too many details"),
    /** More lines than is taken. */
    TOO_MANY_LINES("too many lines for one statement"),
    /** More elements in one line or header than any bank writes. */
    TOO_LARGE("a line or header has too many elements"),
    /** A statement without the booked balance before its first line. */
    NO_OPENING_BALANCE("no booked balance before the first line"),
    /** A statement without the booked balance after its last line. */
    NO_CLOSING_BALANCE("no booked balance after the last line"),
    /** Opening balance and lines don't give the closing balance. */
    BALANCES_DIFFER("opening balance and lines don't give the closing balance"),
    /** Whoever keeps the payments refused it: a line is known with another amount, say. */
    REFUSED(
            "whoever keeps the payments refused it: a line is known with another amount or another day; compare it with the"
                    + " statement that told of it first"),
    /** Counts or sums that the file states differ from what it holds. */
    TOTALS_DIFFER("counts or sums differ from what the file states");

    private final String sentence;

    StatementFault(String sentence) {
        this.sentence = sentence;
    }

    /** For people; holds nothing of the file. */
    public String sentence() {
        return sentence;
    }
}
