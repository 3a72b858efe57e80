package io.dunning.payer;

import java.util.regex.Pattern;

/** What the keys of this package have in common: short, printable, free of blanks. */
final class Keys {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]+");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9_.:/#-]*");
    private static final int DOCUMENT_LENGTH_MAX = 100;

    private Keys() {}

    static boolean isPlain(String value, int lengthMax) {
        return value.length() <= lengthMax && PLAIN.matcher(value).matches();
    }

    static String check(String value, String what, int lengthMax) {
        if (!isPlain(value, lengthMax)) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + lengthMax + " of a-z, A-Z, 0-9 and - _ . : and nothing else");
        }
        return value;
    }

    /** The reference of a document, or empty. */
    static String document(String value, String what) {
        if (value.length() > DOCUMENT_LENGTH_MAX || !DOCUMENT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " has up to " + DOCUMENT_LENGTH_MAX + " of a-z, A-Z, 0-9 and - _ . : / # only");
        }
        return value;
    }
}
