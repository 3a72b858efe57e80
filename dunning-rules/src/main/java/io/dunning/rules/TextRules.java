package io.dunning.rules;

import io.dunning.receivable.ClaimKind;
import io.dunning.rules.PolicyFile.ContentsFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks of its texts, and of those that a creditor lays over them.
 *
 * @param languages of the policy, the first one being that of debtors of another language
 * @param uses where the policy uses texts
 * @param contents what notices must show and say
 */
record TextRules(List<String> languages, List<TextUse> uses, List<ContentsFile> contents) {

    static TextRules of(PolicyFile file) {
        return new TextRules(readable(file.languages()), TextUse.of(file), readable(file.contents()));
    }

    private static <T> List<T> readable(@Nullable List<@Nullable T> values) {
        List<T> read = new ArrayList<>();
        for (int i = 0; values != null && i < values.size(); i++) {
            T value = values.get(i);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /** The codes of texts that the policy uses, in its order. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        uses.forEach(use -> codes.add(use.text()));
        return codes;
    }

    List<TextUse> usesOf(String code) {
        return uses.stream().filter(use -> use.text().equals(code)).toList();
    }

    /** The rows that hold for a notice of this use about a claim of this kind. */
    List<ContentsFile> contentsOf(TextUse use, ClaimKind claim) {
        return contents.stream()
                .filter(row -> row.kinds() != null && row.kinds().contains(use.kind()))
                .filter(row -> row.form() == use.form())
                .filter(row -> row.claims() == null
                        || row.claims().isEmpty()
                        || row.claims().contains(claim))
                .toList();
    }
}
