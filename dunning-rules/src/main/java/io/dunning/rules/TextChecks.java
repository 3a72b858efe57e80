package io.dunning.rules;

import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeField;
import io.dunning.receivable.ClaimKind;
import io.dunning.rules.PolicyFile.ContentsFile;
import io.dunning.rules.PolicyFile.ReviewFile;
import io.dunning.rules.PolicyFile.TextFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with texts, be they a policy's own or a creditor's: what they show, tell, may tell and must tell. */
final class TextChecks {

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";

    private final TextRules rules;
    private final @Nullable Map<String, ReviewFile> reviews;
    private final Faults faults;

    TextChecks(TextRules rules, @Nullable Map<String, ReviewFile> reviews, Faults faults) {
        this.rules = rules;
        this.reviews = reviews;
        this.faults = faults;
    }

    static boolean isLanguage(String language) {
        return language.matches(LANGUAGE);
    }

    void checkReviews() {
        if (reviews == null) {
            return;
        }
        reviews.forEach((code, review) -> {
            if (review != null
                    && review.reviewedOn() != null
                    && review.reviewedThrough() != null
                    && review.reviewedThrough().isBefore(review.reviewedOn())) {
                faults.add("reviews." + code + ".reviewedThrough", "the review ends before it was made");
            }
        });
    }

    /** The wordings of a text for these uses of it. */
    void check(String path, @Nullable Map<String, TextFile> wordings, List<TextUse> uses) {
        if (wordings != null) {
            wordings.forEach((language, text) -> {
                if (text != null) {
                    checkWording(path + "." + language, text, uses);
                }
            });
        }
    }

    private void checkWording(String path, TextFile text, List<TextUse> uses) {
        if (text.review() != null && reviews != null && !reviews.containsKey(text.review())) {
            faults.add(path + ".review", "no review has this name", text.review(), reviews.keySet());
        }
        if (text.subject() != null) {
            checkSubject(path + ".subject", text.subject());
        }
        if (text.body() == null || text.subject() == null) {
            return;
        }
        NoticeText body = read(path + ".body", text.body());
        NoticeText subject = new NoticeText(text.subject());
        for (TextUse use : uses) {
            checkDisclosure(path + ".body", body, use);
            checkDisclosure(path + ".subject", subject, use);
            if (use.form() == TextForm.NEUTRAL) {
                refuseDebtWords(path + ".body", text.body());
            }
        }
        if (body.flaws().isEmpty()) {
            uses.forEach(use -> checkContents(path + ".body", body, use));
        }
    }

    private void checkSubject(String path, String subject) {
        if (!IdentityLevel.CLAIMED.reaches(read(path, subject).level())) {
            faults.add(path, "a subject may be seen by others; it names neither amount nor date");
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            faults.add(path, "a subject is one line");
        }
        refuseDebtWords(path, subject);
    }

    private void refuseDebtWords(String path, String text) {
        DebtWords.firstIn(text.replaceAll("\\{\\{[^{}]*}}", " "), rules.languages())
                .ifPresent(word -> faults.add(path, "others may see this, and the word " + word + " tells of a debt"));
    }

    private NoticeText read(String path, String text) {
        NoticeText template = new NoticeText(text);
        for (NoticeText.Flaw flaw : template.flaws()) {
            if (flaw.word().isEmpty()) {
                faults.add(path, flaw.sentence());
            } else {
                faults.add(path, flaw.sentence() + ": " + Words.shown(flaw.word()), flaw.word(), NoticeText.words());
            }
        }
        return template;
    }

    /** Whether what the text shows fits what the use may disclose and quote. */
    private void checkDisclosure(String path, NoticeText text, TextUse use) {
        for (NoticeField field : text.fields()) {
            if (!use.discloses().reaches(field.level())) {
                faults.add(
                        path,
                        "the text shows " + field.key() + ", which is for level " + Kebab.of(field.level())
                                + ", but a step discloses only " + Kebab.of(use.discloses()));
            }
            if (field == NoticeField.QUOTED_ON && !use.quotes()) {
                faults.add(path, "the text speaks of an earlier notice, but a step that uses it quotes none");
            }
        }
    }

    /** Whether the text shows and says all that law and creditor ask of such a notice. */
    private void checkContents(String path, NoticeText text, TextUse use) {
        if (use.fee() && use.form() != TextForm.NEUTRAL && !text.fields().contains(NoticeField.FEE)) {
            faults.add(path, "a step that uses this text charges a fee, which the text does not show");
        }
        for (ClaimKind claim : use.claims()) {
            List<ContentsFile> rows = rules.contentsOf(use, claim);
            if (rows.isEmpty() && !rules.contents().isEmpty()) {
                faults.add(
                        "contents",
                        "no row says what " + use.shown() + " must hold about a claim of kind " + Kebab.of(claim));
            }
            rows.forEach(row -> checkRow(path, text, use, row));
        }
    }

    private void checkRow(String path, NoticeText text, TextUse use, ContentsFile row) {
        String asks = use.shown() + " must ";
        String by = " (source " + Words.shown(String.valueOf(row.source())) + ")";
        List<String> shown = text.fields().stream().map(NoticeField::key).toList();
        for (String field : row.shows() == null ? List.<String>of() : row.shows()) {
            if (NoticeText.isField(field) && !shown.contains(field)) {
                faults.add(path, asks + "show " + field + by);
            }
        }
        for (Statement statement : row.says() == null ? List.<Statement>of() : row.says()) {
            if (statement != null && !text.statements().contains(statement)) {
                String marks = "{{#" + statement.key() + "}} ... {{/" + statement.key() + "}}";
                faults.add(path, asks + "say " + statement.key() + ", between " + marks + by);
            }
        }
    }

    /** The rows themselves: they name fields that there are. */
    void checkRows() {
        for (int i = 0; i < rules.contents().size(); i++) {
            ContentsFile row = rules.contents().get(i);
            List<String> shows = row.shows() == null ? List.of() : row.shows();
            for (int j = 0; j < shows.size(); j++) {
                if (shows.get(j) != null && !NoticeText.isField(shows.get(j))) {
                    faults.add(
                            "contents[" + i + "].shows[" + j + "]",
                            "a text has no field of this name",
                            shows.get(j),
                            NoticeText.words());
                }
            }
        }
    }

    /** A text that lacks one of the policy's languages, or has others. */
    void checkTranslations(String path, @Nullable Map<String, TextFile> byLanguage) {
        if (byLanguage == null || rules.languages().isEmpty()) {
            return;
        }
        for (String language : rules.languages()) {
            if (!byLanguage.containsKey(language)) {
                faults.add(path, "the translation into " + Words.shown(language) + " is missing");
            }
        }
        for (String language : byLanguage.keySet()) {
            if (!rules.languages().contains(language)) {
                faults.add(
                        path + "." + language, "the policy does not name this language", language, rules.languages());
            }
        }
    }

    /** Languages of wordings that need not be the policy's, but are some. */
    void checkLanguages(String path, @Nullable Map<String, TextFile> wordings) {
        if (wordings != null) {
            wordings.keySet().stream()
                    .filter(language -> !isLanguage(language))
                    .forEach(language -> faults.add(path + "." + language, "a language is a code such as \"it\""));
        }
    }
}
