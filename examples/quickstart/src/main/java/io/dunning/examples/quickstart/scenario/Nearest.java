package io.dunning.examples.quickstart.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The right word nearest to a mistyped one. */
final class Nearest {

    /** Two letters wrong, missing or too many are a slip; more are another word. */
    private static final int SLIPS_MAX = 2;

    private Nearest() {}

    static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> slips(typed, word) <= SLIPS_MAX)
                .min(Comparator.comparingInt((String word) -> slips(typed, word))
                        .thenComparing(word -> word));
    }

    /** How many letters must be changed, put in or taken out, whatever their case (Levenshtein's distance). */
    private static int slips(String typed, String word) {
        int[] row = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int changed = diagonal + (isSame(typed.charAt(i - 1), word.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[word.length()];
    }

    private static boolean isSame(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
