package io.dunning.reconcile;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of names and numbers in texts, in a form in which they can be compared and looked up. For suggestions only. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[A-Z0-9]+(?:[./-][A-Z0-9]+)*");
    private static final int NUMBERS_MAX = 40;
    private static final int NUMBER_LENGTH_MIN = 4;
    private static final int NUMBER_DIGITS_MIN = 3;
    private static final int DIGITS_ALONE_MIN = 5;
    private static final int FUZZY_LENGTH_MIN = 5;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private Words() {}

    /** The words of a name, in upper case and without accents; single letters are left out. */
    public static Set<String> ofName(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : NO_LETTERS.split(plain(name))) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * How many per cent of the shorter name's words stand in the longer one, one typing error in a longer word allowed; 0 where a name has
     * less than two words, because a family name alone says too little.
     */
    static int alikePercent(Set<String> one, Set<String> other) {
        Set<String> shorter = one.size() <= other.size() ? one : other;
        Set<String> longer = one.size() <= other.size() ? other : one;
        if (shorter.size() < 2) {
            return 0;
        }
        long found = shorter.stream()
                .filter(w -> longer.stream().anyMatch(l -> isAlike(w, l)))
                .count();
        return (int) (100 * found / shorter.size());
    }

    /**
     * What may be a bill's number in a text: letters and digits without separators, at least four of them and three digits, and no year
     * standing alone. Groups that stand beside each other are given together, too. At most forty.
     */
    public static Set<String> numbersIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        String before = "";
        Matcher matcher = NUMBER_LIKE.matcher(plain(text));
        while (matcher.find() && numbers.size() < NUMBERS_MAX) {
            String group = compact(matcher.group());
            addNumber(numbers, group);
            boolean digits = hasDigit(group) && hasDigit(before);
            if (digits) {
                addNumber(numbers, before + group);
            }
            before = group;
        }
        return numbers;
    }

    /**
     * What may be a bill's number in a text and may as well be a day, a count or a year: groups with a digit that are too short for
     * {@link #numbersIn}. It says something only together with an amount or a name. At most forty.
     */
    public static Set<String> shortNumbersIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER_LIKE.matcher(plain(text));
        while (matcher.find() && numbers.size() < NUMBERS_MAX) {
            String group = compact(matcher.group());
            if (hasDigit(group) && !isTelling(group)) {
                numbers.add(group);
            }
        }
        return numbers;
    }

    /**
     * The forms in which people quote a number: without what stands between its characters, and its digits alone where they are many
     * enough. A bill is found by each of them.
     */
    public static Set<String> formsOf(String number) {
        Set<String> forms = new LinkedHashSet<>();
        String whole = compact(number);
        if (!whole.isEmpty()) {
            forms.add(whole);
            addDigits(forms, whole);
        }
        return forms;
    }

    private static void addDigits(Set<String> forms, String group) {
        StringBuilder digits = new StringBuilder(group.length());
        group.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        if (digits.length() >= DIGITS_ALONE_MIN) {
            forms.add(digits.toString());
        }
    }

    /** A number without what people put between its characters. */
    static String compact(String number) {
        StringBuilder kept = new StringBuilder(number.length());
        plain(number).chars().filter(Words::isPlain).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static void addNumber(Set<String> numbers, String group) {
        if (isTelling(group)) {
            numbers.add(group);
            addDigits(numbers, group);
        }
    }

    /** Whether so long a group stands in a text by accident hardly ever. */
    private static boolean isTelling(String group) {
        long digits = group.chars().filter(c -> c >= '0' && c <= '9').count();
        return group.length() >= NUMBER_LENGTH_MIN
                && digits >= NUMBER_DIGITS_MIN
                && !YEAR.matcher(group).matches();
    }

    private static String plain(String text) {
        String upper = text.toUpperCase(Locale.ROOT)
                .replace("Æ", "AE")
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Đ", "D");
        return MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.min(one.length(), other.length()) < FUZZY_LENGTH_MIN || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return longer.length() == shorter.length()
                ? shorter.substring(i + 1).equals(longer.substring(i + 1))
                : shorter.substring(i).equals(longer.substring(i + 1));
    }
}
