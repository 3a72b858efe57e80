package io.dunning.jdbc;

/** What PostgreSQL can't hold, or would hold as something else, is refused before it is stored anywhere. */
final class Texts {

    private Texts() {}

    /**
     * The same text.
     *
     * @param what and
     * @param id say whose text it is, for the message
     * @throws IllegalArgumentException where it holds a NUL or half of a surrogate pair
     */
    static String storable(String text, String what, Object id) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a text of " + what + " " + id + " holds a NUL character and can't be stored");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPairAt(text, i)) {
                    throw new IllegalArgumentException(
                            "a text of " + what + " " + id + " holds half of a surrogate pair and can't be stored");
                }
                i++;
            }
        }
        return text;
    }

    /**
     * The same name: one of a payment, which databases must order as Java does, as payments are served in that order. Beyond sixteen bits they
     * don't.
     *
     * @param what says whose name it is, for the message
     * @throws IllegalArgumentException where it holds a NUL or a surrogate
     */
    static String name(String name, String what) {
        if (name.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            throw new IllegalArgumentException("the name of a " + what + " holds a character that no bank uses");
        }
        return name;
    }

    private static boolean isPairAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
