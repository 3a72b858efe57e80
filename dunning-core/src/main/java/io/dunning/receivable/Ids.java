package io.dunning.receivable;

/** What all identifiers have in common: short, printable, free of blanks, so that they can stand in logs and keys. */
final class Ids {

    private static final int LENGTH_MAX = 100;

    private Ids() {}

    static String check(String value, String what) {
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(what + " must have 1 to " + LENGTH_MAX + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean ok = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "-_.:".indexOf(c) >= 0;
            if (!ok) {
                throw new IllegalArgumentException(what + " may hold letters a-z, digits and - _ . : only; position "
                        + (i + 1) + " has another character");
            }
        }
        return value;
    }
}
