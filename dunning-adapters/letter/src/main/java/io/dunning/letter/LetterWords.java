package io.dunning.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The few words that a letter has besides its text.
 *
 * @param date before the date, such as "Date"
 * @param reference before the letter's own number, such as "Letter no."; not "Reference", which is what payers write and quote
 * @param page the count of pages; {@code {0}} is the page, {@code {1}} how many there are
 */
public record LetterWords(String date, String reference, String page) {

    private static final Map<String, LetterWords> KNOWN = Map.of(
            "it", new LetterWords("Data", "Lettera n.", "Pagina {0} di {1}"),
            "fr", new LetterWords("Date", "Lettre n°", "Page {0} sur {1}"),
            "nb", new LetterWords("Dato", "Brev nr.", "Side {0} av {1}"),
            "es", new LetterWords("Fecha", "Carta n.º", "Página {0} de {1}"),
            "en", new LetterWords("Date", "Letter no.", "Page {0} of {1}"));

    public LetterWords {
        if (date.isBlank() || reference.isBlank() || !page.contains("{0}") || !page.contains("{1}")) {
            throw new IllegalArgumentException("a letter needs words for date, its number and page {0} of {1}");
        }
    }

    /** The words in Italian, French, Norwegian (bokmål), Spanish or English; empty for other languages. */
    public static Optional<LetterWords> of(String language) {
        return Optional.ofNullable(
                KNOWN.get(Locale.forLanguageTag(language).getLanguage().replace("no", "nb")));
    }

    String page(int page, int pages) {
        return this.page.replace("{0}", Integer.toString(page)).replace("{1}", Integer.toString(pages));
    }
}
