package io.dunning.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a phone would make a link of: addresses with a scheme, {@code www.}, bare names of domains, e-mail addresses. */
final class Links {

    /** Besides the full stop, what browsers take for one in the name of a domain (UTS #46). */
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private static final String NAME = "[\\p{L}\\p{N}\\p{M}_" + DOTS + "-]";

    /** Each alternative begins where a word begins and goes forward only, so that no text takes long. */
    private static final Pattern WORD = Pattern.compile(
            "(?<!" + NAME + ")(?:" + "[A-Za-z][A-Za-z0-9+-]*+://\\S*+" + "|" + NAME + "++(?:[/:?#@]\\S*+)?)");

    private static final Pattern DOT = Pattern.compile("[" + DOTS + "]");
    private static final Pattern HOST_END = Pattern.compile("[/:?#]");

    private Links() {}

    /** The links of a text, in its order, without the punctuation of the sentence around them. */
    static List<String> in(String text) {
        List<String> links = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = trimmed(matcher.group());
            if (isLink(word)) {
                links.add(word);
            }
        }
        return links;
    }

    /** Whether there is anything that a link can't be without; cheap, for the many words that are none. */
    static boolean mayBeIn(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' || DOTS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(String word) {
        if (word.contains("://")) {
            return true;
        }
        String address = HOST_END.split(word, 2)[0];
        String host = address.substring(address.lastIndexOf('@') + 1);
        return isHost(host, host.length() < word.length());
    }

    /**
     * Whether it is a name with a last label of at least two letters. Alone it needs two characters before that: "S.p.A.",
     * "p.es." and "12.50" are none.
     */
    private static boolean isHost(String name, boolean withMore) {
        String[] labels = DOT.split(name);
        if (labels.length < 2) {
            return false;
        }
        int before = labels[labels.length - 2].length();
        return isTopLevel(labels[labels.length - 1]) && before >= (withMore ? 1 : 2);
    }

    private static boolean isTopLevel(String label) {
        return label.length() >= 2
                && (label.chars().allMatch(Character::isLetter) || label.regionMatches(true, 0, "xn--", 0, 4));
    }

    private static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && ".,;:!?)]}>\"'»”’".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
