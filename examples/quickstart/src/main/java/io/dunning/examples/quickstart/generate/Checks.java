package io.dunning.examples.quickstart.generate;

/** What the records of this package check about themselves. */
final class Checks {

    private Checks() {}

    /** Identifiers hold letters a-z, digits and - _ . : only; a debtor list with any other is refused. */
    static String id(String value, String what) {
        if (!value.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw new IllegalArgumentException(what + " is no identifier");
        }
        return value;
    }

    static long positive(long minor, String id) {
        if (minor <= 0) {
            throw new IllegalArgumentException("an amount is positive: " + id);
        }
        return minor;
    }
}
