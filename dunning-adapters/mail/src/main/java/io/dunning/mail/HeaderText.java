package io.dunning.mail;

/**
 * One line of text for a header, such as a subject or the name of a sender: no line breaks, control characters, or marks that
 * turn the direction of what follows. A header can't be injected through it; the mail library encodes what is not ASCII.
 *
 * @param value the text; may be empty
 */
public record HeaderText(String value) {

    public HeaderText {
        // "=?" begins an encoded word (RFC 2047): readers would show something else than what was written.
        if (value.contains("=?") || value.codePoints().anyMatch(HeaderText::isRefused)) {
            throw new IllegalArgumentException("a header text holds a character that is not for headers");
        }
    }

    private static boolean isRefused(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
