package io.dunning.rules;

import io.dunning.rules.PolicyFile.TextFile;
import io.dunning.rules.PolicyFile.VariantFile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with other wordings of a policy's texts: each names one, is met by some notice, and by no other alike. */
final class VariantChecks {

    private final TextRules rules;
    private final TextChecks texts;
    private final Faults faults;

    VariantChecks(TextRules rules, TextChecks texts, Faults faults) {
        this.rules = rules;
        this.texts = texts;
        this.faults = faults;
    }

    /** A creditor's wordings for all kinds of claims and all channels. */
    void checkTexts(@Nullable Map<String, Map<String, TextFile>> byCode) {
        if (byCode != null) {
            byCode.forEach((code, wordings) -> {
                if (isKnown("texts." + code, code)) {
                    check("texts." + code, wordings, rules.usesOf(code));
                }
            });
        }
    }

    void checkVariants(@Nullable List<VariantFile> variants) {
        for (int i = 0; variants != null && i < variants.size(); i++) {
            VariantFile variant = variants.get(i);
            if (variant != null && variant.text() != null && isKnown("variants[" + i + "].text", variant.text())) {
                checkVariant("variants[" + i + "]", variant);
                refuseTwins("variants[" + i + "]", variant, variants.subList(0, i));
            }
        }
    }

    private void checkVariant(String path, VariantFile variant) {
        if (isEmpty(variant.claims()) && isEmpty(variant.channels())) {
            faults.add(path, "a variant names claims or channels; what is for all stands under texts");
        }
        List<TextUse> uses = rules.usesOf(variant.text()).stream()
                .flatMap(use -> use.only(orNone(variant.claims()), orNone(variant.channels())).stream())
                .toList();
        if (uses.isEmpty()) {
            faults.add(path, "no step uses this text for these claims and channels");
        }
        check(path + ".wordings", variant.wordings(), uses);
    }

    private boolean isKnown(String path, String code) {
        boolean known = rules.codes().contains(code);
        if (!known) {
            faults.add(path, "the policy has no text of this code", code, rules.codes());
        }
        return known;
    }

    private void check(String path, @Nullable Map<String, TextFile> wordings, List<TextUse> uses) {
        texts.checkLanguages(path, wordings);
        texts.check(path, wordings, uses);
    }

    private static <T> Collection<T> orNone(@Nullable Collection<T> values) {
        return values == null ? List.of() : values;
    }

    /** Of two that are equally particular and meet the same notice, nobody could say which one is sent. */
    private void refuseTwins(String path, VariantFile variant, List<VariantFile> earlier) {
        for (VariantFile other : earlier) {
            boolean twins = other != null
                    && variant.text().equals(other.text())
                    && isEmpty(variant.claims()) == isEmpty(other.claims())
                    && isEmpty(variant.channels()) == isEmpty(other.channels())
                    && meet(variant.claims(), other.claims())
                    && meet(variant.channels(), other.channels())
                    && variant.wordings() != null
                    && other.wordings() != null
                    && !Collections.disjoint(
                            variant.wordings().keySet(), other.wordings().keySet());
            if (twins) {
                faults.add(path, "an earlier variant is for the same notices in the same language");
            }
        }
    }

    private static boolean meet(@Nullable List<?> one, @Nullable List<?> other) {
        return one == null || other == null || one.isEmpty() || !Collections.disjoint(one, other);
    }

    private static boolean isEmpty(@Nullable Collection<?> values) {
        return values == null || values.isEmpty();
    }
}
