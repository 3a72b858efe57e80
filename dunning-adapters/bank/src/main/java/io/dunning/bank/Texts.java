package io.dunning.bank;

import java.util.Locale;

/** Texts as payers and banks write them. */
final class Texts {

    private static final int REFERENCE_LENGTH_MAX = 70;

    private Texts() {}

    /** Without blanks at its ends; control characters, which no store or screen wants, become blanks. */
    static String plain(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (Character.isISOControl(stripped.charAt(i))) {
                return stripped.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", " ").strip();
            }
        }
        return stripped;
    }

    /** A structured reference without blanks and in upper case; empty where it is none: too long, or filled with zeros. */
    static String reference(String written) {
        String reference = written.replace(" ", "").toUpperCase(Locale.ROOT);
        return reference.length() > REFERENCE_LENGTH_MAX || isZeros(reference) ? "" : plain(reference);
    }

    /** Whether there is nothing but zeros, or nothing. */
    static boolean isZeros(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Adds to a text, with a blank between, until it has so many characters. */
    static void join(StringBuilder text, String more, int lengthMax) {
        String plain = plain(more);
        if (plain.isEmpty() || text.length() >= lengthMax) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(plain);
    }
}
