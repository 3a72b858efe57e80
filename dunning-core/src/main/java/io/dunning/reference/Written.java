package io.dunning.reference;

/** How references are written. All of it is ASCII and depends on no locale. */
final class Written {

    /** More than any reference with a blank between all its characters; what is longer isn't looked at. */
    private static final int LENGTH_MAX = 100;

    private Written() {}

    static boolean isTooLong(String received) {
        return received.length() > LENGTH_MAX;
    }

    /** Without blanks, a to z in upper case; any other character stays what it is, and will be refused. */
    static String withoutBlanks(String received) {
        StringBuilder text = new StringBuilder(received.length());
        for (int i = 0; i < received.length(); i++) {
            char c = received.charAt(i);
            if (c >= 'a' && c <= 'z') {
                text.append((char) (c - 'a' + 'A'));
            } else if (c != ' ') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Whether there are only the digits 0 to 9. */
    static boolean isDigits(String text) {
        return text.chars().allMatch(Written::isDigit);
    }

    /** Whether there are only 0 to 9 and A to Z. */
    static boolean isDigitsOrLetters(String text) {
        return text.chars().allMatch(c -> isDigit(c) || isLetter(c));
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Digits with zeros in front, up to a length. Longer ones stay as they are. */
    static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** In groups with a blank between them; the first group may be shorter. */
    static String grouped(String value, int first, int size) {
        StringBuilder text = new StringBuilder(value.length() * 2).append(value, 0, Math.min(first, value.length()));
        for (int from = first; from < value.length(); from += size) {
            text.append(' ').append(value, from, Math.min(from + size, value.length()));
        }
        return text.toString();
    }

    /** The digits of a caller's own number; {@link IllegalArgumentException} that says what was expected. */
    static String requireDigits(String digits, int lengthMin, int lengthMax, String what) {
        if (digits.length() < lengthMin || digits.length() > lengthMax || !isDigits(digits)) {
            String length = lengthMin == lengthMax ? "" + lengthMin : lengthMin + " to " + lengthMax;
            throw new IllegalArgumentException(what + " has " + length + " digits");
        }
        return digits;
    }
}
