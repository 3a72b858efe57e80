package io.dunning.rules;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How hard a text is to read, by a formula that counts letters, words and sentences of its prose and nothing else. A number to compare
 * wordings by, and no verdict: no law names a limit, so none is set here.
 *
 * <p>Italian has Gulpease (Lucisano and Piemontese, Scuola e città 1988): 0 to 100, the higher the easier; above 60 is taken to
 * be easy with lower secondary school. Other languages have LIX (Björnsson, Läsbarhet 1968, who in 1983 used it on newspapers
 * in eleven languages): the lower the easier; below 40 is taken to be easy.
 *
 * @param formula {@code Gulpease} or {@code LIX}
 * @param score rounded; 0 for a text without words
 */
public record Readability(String formula, int score) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A line that ends a sentence. Others are no prose: addresses, greetings, lists of bills. */
    private static final Pattern PROSE = Pattern.compile("(?m)^(?!- ).*[.!?]$");

    /** An abbreviation ends one too, as it is not recognised. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|\\z)");

    private static final int LONG_WORD_LETTERS = 7;

    public Readability {
        Objects.requireNonNull(formula, "formula");
    }

    /** Of a text as a debtor reads it. */
    static Readability of(String language, String text) {
        String prose = PROSE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        boolean italian = language.split("-", 2)[0].equals("it");
        return new Readability(italian ? "Gulpease" : "LIX", score(italian, prose));
    }

    private static int score(boolean italian, String text) {
        int words = 0;
        int letters = 0;
        int longWords = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int length = word.end() - word.start();
            words++;
            letters += length;
            longWords += length >= LONG_WORD_LETTERS ? 1 : 0;
        }
        long sentences = SENTENCE_END.matcher(text).results().count();
        if (words == 0) {
            return 0;
        }
        return italian ? gulpease(sentences, words, letters) : lix(sentences, words, longWords);
    }

    private static int gulpease(long sentences, int words, int letters) {
        return (int) Math.min(100, 89 + Math.floorDiv(300 * sentences - 10L * letters, (long) words));
    }

    private static int lix(long sentences, int words, int longWords) {
        return (int) (words / sentences + 100L * longWords / words);
    }
}
