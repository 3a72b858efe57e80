package io.dunning.voice;

/**
 * Words to be spoken.
 *
 * @param language of the words, a code of BCP 47
 * @param text plain text
 */
public record Prompt(String language, String text) {

    /**
     * The words as a document of SSML 1.1. Nothing in them is markup: what looks like a tag or an entity is read out, and characters that
     * XML doesn't allow, or that turn the direction of others, are left out.
     */
    public String ssml() {
        StringBuilder out =
                new StringBuilder("<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"");
        escape(out, language);
        out.append("\">");
        escape(out, text);
        return out.append("</speak>").toString();
    }

    private static void escape(StringBuilder out, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                default -> {
                    if (isSpeakable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(' ');
                    }
                }
            }
        });
    }

    private static boolean isSpeakable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Says only how long it is. */
    @Override
    public String toString() {
        return "Prompt[" + language + ", " + text.length() + " characters]";
    }
}
