package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeField;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a policy, each in all of its languages, with those that creditors laid over them. Immutable.
 *
 * <p>Of several wordings in the wanted language the most particular one is used: the creditor's own before the policy's, then
 * one for a kind of claim, then one for a channel.
 */
public final class Texts {

    private final TextRules rules;
    private final Map<String, List<Variant>> byCode;
    private final Map<CreditorId, String> hashes;

    /** A text in one language: a subject, which may be empty, and a body. */
    record Wording(NoticeText subject, NoticeText body, TextReview review) {

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

    /** Wordings of a text for some notices; {@code null} and empty sets stand for all. */
    record Variant(
            @Nullable CreditorId creditor,
            String code,
            Set<ClaimKind> claims,
            Set<ChannelKind> channels,
            Map<String, Wording> wordings) {

        boolean fits(Asked asked) {
            return (creditor == null || creditor.equals(asked.creditor()))
                    && (claims.isEmpty() || asked.claim() != null && claims.contains(asked.claim()))
                    && (channels.isEmpty() || channels.contains(asked.channel()));
        }

        int particularity() {
            return (creditor == null ? 0 : 4) + (claims.isEmpty() ? 0 : 2) + (channels.isEmpty() ? 0 : 1);
        }
    }

    /** For which notice a wording is wanted. */
    record Asked(CreditorId creditor, String code, @Nullable ClaimKind claim, ChannelKind channel) {}

    Texts(TextRules rules, List<Variant> variants) {
        this(rules, variants, Map.of());
    }

    private Texts(TextRules rules, List<Variant> variants, Map<CreditorId, String> hashes) {
        this.rules = rules;
        this.hashes = hashes;
        Map<String, List<Variant>> sorted = new LinkedHashMap<>();
        variants.forEach(
                v -> sorted.computeIfAbsent(v.code(), c -> new ArrayList<>()).add(v));
        sorted.replaceAll((code, all) -> all.stream()
                .sorted(Comparator.comparingInt(Variant::particularity).reversed())
                .toList());
        this.byCode = sorted;
    }

    /** These texts with those of a creditor laid over them; {@code sha256} is that of its file. */
    Texts with(CreditorId creditor, String sha256, List<Variant> own) {
        Map<CreditorId, String> more = new HashMap<>(hashes);
        more.put(creditor, sha256);
        return new Texts(rules, Stream.concat(variants(), own.stream()).toList(), Map.copyOf(more));
    }

    private Stream<Variant> variants() {
        return byCode.values().stream().flatMap(List::stream);
    }

    TextRules rules() {
        return rules;
    }

    /** The languages of every text, the first one being that of debtors whose own is not among them. */
    public List<String> languages() {
        return rules.languages();
    }

    /** The codes of the texts, in the file's order. */
    public List<String> codes() {
        return new ArrayList<>(byCode.keySet());
    }

    /** The creditors that have texts of their own, each with the SHA-256 of its file, as {@code sha256sum} prints it. */
    public Map<CreditorId, String> creditors() {
        return hashes;
    }

    /** The languages in which a notice can be written: the policy's, and any that its creditor added. */
    List<String> languagesOf(Asked asked) {
        Set<String> all = new LinkedHashSet<>(languages());
        fitting(asked).forEach(v -> all.addAll(v.wordings().keySet()));
        return List.copyOf(all);
    }

    /** The most particular wording for a notice in that language; {@code null} where there is none. */
    @Nullable
    Wording wording(Asked asked, String language) {
        for (Variant variant : byCode.getOrDefault(asked.code(), List.of())) {
            Wording wording = variant.fits(asked) ? variant.wordings().get(language) : null;
            if (wording != null) {
                return wording;
            }
        }
        return null;
    }

    private Stream<Variant> fitting(Asked asked) {
        return byCode.getOrDefault(asked.code(), List.of()).stream().filter(v -> v.fits(asked));
    }

    /** The one of a notice's languages that suits a debtor: the same, else without its region, else the policy's first. */
    String languageFor(Asked asked, String wanted) {
        String tag = wanted;
        while (!tag.isEmpty()) {
            if (wording(asked, tag) != null) {
                return tag;
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        // Norwegians who are registered with "no" or with Nynorsk read Bokmål.
        boolean norwegian = wanted.equals("no") || wanted.startsWith("nn");
        return norwegian && wording(asked, "nb") != null ? "nb" : languages().get(0);
    }
}
