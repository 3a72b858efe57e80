package io.dunning.rules;

import io.dunning.notice.NoticeField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a policy, each in all of its languages. Immutable. */
public final class Texts {

    private final List<String> languages;
    private final Map<String, Map<String, Wording>> byCode;

    /** A text in one language: a subject, which may be empty, and a body. */
    record Wording(NoticeText subject, NoticeText body) {

        Set<NoticeField> required() {
            Set<NoticeField> both = EnumSet.copyOf(subject.required());
            both.addAll(body.required());
            return both;
        }

        Set<NoticeField> fields() {
            Set<NoticeField> both = subject.fields();
            both.addAll(body.fields());
            return both;
        }
    }

    Texts(List<String> languages, Map<String, Map<String, Wording>> byCode) {
        this.languages = List.copyOf(languages);
        Map<String, Map<String, Wording>> copy = new LinkedHashMap<>();
        byCode.forEach((code, wordings) -> copy.put(code, Map.copyOf(wordings)));
        this.byCode = copy;
    }

    /** The languages of every text, the first one being that of debtors whose own is not among them. */
    public List<String> languages() {
        return languages;
    }

    /** The codes of the texts, in the file's order. */
    public List<String> codes() {
        return new ArrayList<>(byCode.keySet());
    }

    /** The wording of a text in a language; {@code null} where there is no such text. */
    @Nullable
    Wording wording(String code, String language) {
        Map<String, Wording> wordings = byCode.get(code);
        return wordings == null ? null : wordings.get(language);
    }

    /** The one of the texts' languages that suits a debtor: the same, else without its region, else the first. */
    String languageFor(String wanted) {
        String tag = wanted;
        while (!tag.isEmpty()) {
            if (languages.contains(tag)) {
                return tag;
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        // Norwegians who are registered with "no" or with Nynorsk read Bokmål.
        boolean norwegian = wanted.equals("no") || wanted.startsWith("nn");
        return norwegian && languages.contains("nb") ? "nb" : languages.get(0);
    }
}
