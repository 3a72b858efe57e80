package io.dunning.notice;

/** The kinds of notices, as far as law and evidence tell them apart. */
public enum NoticeKind {
    /** A friendly reminder (avviso bonario, relance, purring, recordatorio). */
    REMINDER,
    /** Announces that collection will follow (inkassovarsel). */
    COLLECTION_NOTICE,
    /** Puts the debtor formally in default (diffida, mise en demeure, requerimiento fehaciente). */
    FORMAL_NOTICE,
    /** The act that imposes an administrative sanction (verbale di accertamento). */
    SANCTION_NOTICE
}
