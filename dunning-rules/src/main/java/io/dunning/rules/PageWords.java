package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a transparency page says itself, in the languages that it has; English in all others. */
final class PageWords {

    private static final Map<String, Map<String, String>> WORDS = WordFile.read("transparency-words.yaml");

    private PageWords() {}

    static Map<String, String> of(String language) {
        Map<String, String> own = WORDS.get(language.split("-", 2)[0]);
        return own == null ? Objects.requireNonNull(WORDS.get("en")) : own;
    }

    static Map<String, Map<String, String>> all() {
        return WORDS;
    }

    static String channel(Map<String, String> words, ChannelKind channel) {
        return word(words, "channel." + Kebab.of(channel));
    }

    static String claim(Map<String, String> words, ClaimKind claim) {
        return word(words, "claim." + Kebab.of(claim));
    }

    static String kind(Map<String, String> words, NoticeKind kind) {
        return word(words, "kind." + Kebab.of(kind));
    }

    /** When a text goes out that speaks of an earlier one. */
    static String later(Map<String, String> words) {
        return word(words, "note.later");
    }

    /** When a text goes out that tells nothing of a claim. */
    static String neutral(Map<String, String> words) {
        return word(words, "note.neutral");
    }

    /** What the creditor never does. */
    static List<String> never(Map<String, String> words) {
        return List.of(word(words, "safe1"), word(words, "safe2"), word(words, "safe3"), word(words, "safe4"));
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
