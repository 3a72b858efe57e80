package io.dunning.rules;

import io.dunning.notice.NoticeField;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Something that a text has to tell besides its fields. The text marks the passage that tells it, as in {@code
 * {{#dispute}}Call {{phone}} if you do not agree.{{/dispute}}}, so that it can be checked without reading prose.
 */
public enum Statement {
    /** How to say that the claim is wrong, paid already, or for somebody else to pay. */
    DISPUTE,
    /** Where advice on debts is given free of charge. */
    DEBT_ADVICE,
    /** By when to pay. */
    TIME_TO_PAY,
    /** That paying in parts or later can be agreed on. */
    INSTALMENTS,
    /** Whether the creditor itself writes, or somebody it has charged with that. */
    AGENCY_STATUS,
    /** Which notice went before. */
    PREVIOUS_NOTICE,
    /** How to check that the message is genuine. */
    VERIFY_SENDER,
    /** Which charges are added, or that there are none. */
    CHARGES;

    /** How texts and files name it. */
    public String key() {
        return Kebab.of(this);
    }

    /** The fields of which its passage shows at least one; empty where words are enough. */
    public List<NoticeField> oneOf() {
        return switch (this) {
            case DISPUTE, VERIFY_SENDER -> List.of(NoticeField.PHONE, NoticeField.WEB);
            case TIME_TO_PAY -> List.of(NoticeField.PAY_BY);
            case AGENCY_STATUS -> List.of(NoticeField.CREDITOR);
            case PREVIOUS_NOTICE -> List.of(NoticeField.QUOTED_ON);
            case DEBT_ADVICE, INSTALMENTS, CHARGES -> List.of();
        };
    }

    boolean canBeMadeWith(Set<NoticeField> fields) {
        return oneOf().isEmpty() || !Collections.disjoint(oneOf(), fields);
    }
}
