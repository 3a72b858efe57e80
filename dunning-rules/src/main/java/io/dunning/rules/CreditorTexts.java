package io.dunning.rules;

import io.dunning.receivable.CreditorId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file of a creditor's own texts and lays them over those of a policy. */
final class CreditorTexts {

    private final String name;
    private final PolicyPack over;
    private final Collection<CreditorId> creditors;
    private final Faults faults;

    CreditorTexts(String name, PolicyPack over, Collection<CreditorId> creditors) {
        this.name = name;
        this.over = over;
        this.creditors = creditors;
        this.faults = new Faults(name);
    }

    PolicyPack lay(byte[] bytes) {
        Optional<Tree> tree = TreeReader.read(name, bytes, faults);
        CreditorTextsFile file = tree.map(t -> new Binder(faults).bind(t, CreditorTextsFile.class, ""))
                .orElse(null);
        CreditorId creditor = file == null ? null : check(file);
        faults.refuseIfAny();
        if (file == null || creditor == null) {
            throw new IllegalStateException("texts without faults and without content: " + name);
        }
        List<Texts.Variant> own = Compilation.variants(creditor, file.texts(), file.variants(), file.reviews());
        return over.with(over.texts().with(creditor, PolicyFiles.sha256(List.of(bytes)), own));
    }

    private @Nullable CreditorId check(CreditorTextsFile file) {
        TextRules rules = over.texts().rules();
        TextChecks texts = new TextChecks(rules, file.reviews(), faults);
        texts.checkReviews();
        VariantChecks variants = new VariantChecks(rules, texts, faults);
        variants.checkTexts(file.texts());
        variants.checkVariants(file.variants());
        checkPolicy(file);
        return creditor(file);
    }

    private void checkPolicy(CreditorTextsFile file) {
        if (file.policy() != null && !file.policy().equals(over.version().policy())) {
            faults.add(
                    "policy",
                    "the texts are laid over another policy",
                    file.policy(),
                    List.of(over.version().policy()));
        }
        if (file.version() != null && !file.version().equals(over.version().version())) {
            faults.add("version", "the texts are for another version of the policy: look them over, and name this one");
        }
    }

    private @Nullable CreditorId creditor(CreditorTextsFile file) {
        for (CreditorId each : creditors) {
            if (each.toString().equals(file.creditor())) {
                if (over.texts().creditors().containsKey(each)) {
                    faults.add("creditor", "this creditor has texts of its own already: keep them in one file");
                }
                return each;
            }
        }
        if (file.creditor() != null) {
            List<String> known = creditors.stream().map(CreditorId::toString).toList();
            faults.add("creditor", "no creditor has this name", file.creditor(), known);
        }
        return null;
    }
}
