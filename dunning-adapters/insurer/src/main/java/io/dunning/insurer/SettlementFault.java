package io.dunning.insurer;

import java.util.Objects;

/**
 * What is wrong with a file or a settlement in it.
 *
 * @param reason what kind of fault
 * @param place the segment (X12, from 1) or the line (CSV, from 1) where it was noticed; 0 where it has no place
 * @param sentence what is wrong; never repeats what the file holds
 */
public record SettlementFault(Reason reason, long place, String sentence) {

    /** Kinds of faults. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** Doesn't begin with the envelope of an X12 interchange, or its separators don't stand where they must. */
        NOT_X12,
        /** Another version of the standard than 005010X221. */
        WRONG_VERSION,
        /** Not a remittance advice (835). */
        WRONG_KIND,
        /** Marked by its sender as a test. */
        TEST_FILE,
        /** Ends in the middle. */
        TRUNCATED,
        /** An envelope isn't closed, or something stands between envelopes. */
        BROKEN_ENVELOPE,
        /** A count in a trailer isn't what was counted. */
        WRONG_COUNT,
        /** A control number in a trailer isn't that of its header. */
        WRONG_CONTROL_NUMBER,
        /** A line, a segment, a cell, a settlement or the file is longer than anything real. */
        TOO_LARGE,
        /** A control character where text should be. */
        CONTROL_CHARACTER,
        /** Bytes that the declared character set doesn't know. */
        WRONG_ENCODING,
        /** A segment or a value that must be there isn't. */
        MISSING,
        /** A segment where it can't stand. */
        OUT_OF_PLACE,
        /** Not an amount in ASCII digits, or with more decimals than the currency has. */
        BAD_AMOUNT,
        /** Not a currency in use. */
        BAD_CURRENCY,
        /** Not a day of the calendar in the declared form, or an impossible one. */
        BAD_DATE,
        /** Not a key or a code as they are written. */
        BAD_KEY,
        /** An amount below zero outside a reversal, or above zero in one. */
        WRONG_SIGN,
        /** Paid isn't billed less the adjustments. */
        LINE_OUT_OF_BALANCE,
        /** The services of a claim don't add up to the claim. */
        CLAIM_OUT_OF_BALANCE,
        /** The claims less the deductions aren't the sum that was paid. */
        SETTLEMENT_OUT_OF_BALANCE,
        /** Money announced, or taken from the account: not a payment that could be ticked off. */
        NOT_A_PAYMENT,
        /** An insurer that this reader wasn't told of. */
        UNKNOWN_INSURER,
        /** Meant for somebody else. */
        UNKNOWN_CREDITOR,
        /** A header that the mapping doesn't know, one that stands there twice, or one that is missing. */
        WRONG_HEADER,
        /** A quote isn't closed. */
        BROKEN_QUOTES,
        /** A row with more or fewer cells than the header. */
        WRONG_WIDTH,
        /** Known under the same number with other content. */
        CONTENT_DIFFERS
    }

    public SettlementFault {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
    }
}
