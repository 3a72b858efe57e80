package io.dunning.letter;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The stationery of a house in one language: all of a letter that doesn't change from person to person.
 *
 * <p>Name the house as neutrally as its patients would like it on their doormat: no ward, no "collections".
 *
 * @param language a BCP 47 tag; dates are written in it, and readers of screens speak it
 * @param sender 1 to 5 lines above the letter, the name of the house first
 * @param returnLine one line, small, above the recipient: where the post returns what it can't deliver
 * @param footer up to 3 lines at the foot of every page, such as phone and web
 * @param words the few words besides the text
 * @param window where the address stands
 * @param pagesMax how many pages a letter may have, 1 to 100; a longer one is refused
 */
public record LetterPaper(
        String language,
        List<String> sender,
        String returnLine,
        List<String> footer,
        LetterWords words,
        AddressWindow window,
        int pagesMax) {

    private static final int SENDER_MAX = 5;
    private static final int FOOTER_MAX = 3;
    private static final int PAGES_MAX = 100;
    private static final int PAGES_USUAL = 10;

    public LetterPaper {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(window, "window");
        sender = List.copyOf(sender);
        footer = List.copyOf(footer);
        if (Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw new IllegalArgumentException("not a language tag: " + language);
        }
        if (sender.isEmpty() || sender.size() > SENDER_MAX || footer.size() > FOOTER_MAX) {
            throw new IllegalArgumentException("a paper has 1 to " + SENDER_MAX + " lines of sender and at most "
                    + FOOTER_MAX + " lines of footer");
        }
        if (returnLine.isBlank() || pagesMax < 1 || pagesMax > PAGES_MAX) {
            throw new IllegalArgumentException("a paper needs a return line and 1 to " + PAGES_MAX + " pages");
        }
    }

    /**
     * A paper in one of the languages of {@link LetterWords}, with at most 10 pages.
     *
     * @throws IllegalArgumentException for another language
     */
    public static LetterPaper of(
            String language, List<String> sender, String returnLine, List<String> footer, AddressWindow window) {
        LetterWords words = LetterWords.of(language)
                .orElseThrow(() -> new IllegalArgumentException("no words for this language: " + language));
        return new LetterPaper(language, sender, returnLine, footer, words, window, PAGES_USUAL);
    }
}
