package io.dunning.mail;

/**
 * The text of a mail: no control characters but line breaks, no marks that turn the direction of what follows or can't be seen, and
 * nothing that is no character. What is read is what was written.
 *
 * @param value the text; line breaks are {@code \n} or {@code \r\n}
 */
record BodyText(String value) {

    BodyText {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (isRefused(c) && !isLineBreak(value, i)) {
                throw new IllegalArgumentException(
                        "character-refused-U+%04X-at-".formatted(c) + (value.codePointCount(0, i) + 1));
            }
            i += Character.charCount(c);
        }
    }

    private static boolean isLineBreak(String text, int at) {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    /** Types by Unicode's general categories. */
    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isForSpelling(c);
            default -> false;
        };
    }

    /** Joiners (U+200C, U+200D) and the plain marks of direction (U+200E, U+200F, U+061C): Persian, Hebrew and Arabic need them. */
    private static boolean isForSpelling(int c) {
        return c >= 0x200C && c <= 0x200F || c == 0x061C;
    }
}
