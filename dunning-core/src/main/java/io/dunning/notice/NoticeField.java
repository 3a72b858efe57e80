package io.dunning.notice;

import io.dunning.contact.IdentityLevel;

/** The fields a text may use; each says from which identity level on it may be disclosed. */
public enum NoticeField {
    /** The creditor's neutral name, as its sender rules give it. */
    CREDITOR("creditor", IdentityLevel.UNKNOWN),
    /** Where to call back. */
    PHONE("phone", IdentityLevel.UNKNOWN),
    /** Where to read and verify who writes. */
    WEB("web", IdentityLevel.UNKNOWN),
    /** The name of the person addressed. */
    NAME("name", IdentityLevel.CLAIMED),
    /** The reference to quote in an enquiry or a payment; says nothing of the amount. */
    REFERENCE("reference", IdentityLevel.CLAIMED),
    /** The date of the message. */
    DATE("date", IdentityLevel.UNKNOWN),
    /** What is open without fees. */
    AMOUNT("amount", IdentityLevel.VERIFIED),
    /** The fee of this notice; absent where it carries none. */
    FEE("fee", IdentityLevel.VERIFIED),
    /** What is to be paid, fees included. */
    TOTAL("total", IdentityLevel.VERIFIED),
    /** The last day to pay. */
    PAY_BY("payBy", IdentityLevel.VERIFIED),
    /** The items one by one: {@code document}, {@code serviceOn}, {@code dueOn}, {@code open}. */
    LINES("lines", IdentityLevel.VERIFIED),
    /** The date of the earlier notice that the text quotes. */
    QUOTED_ON("quotedOn", IdentityLevel.VERIFIED);

    private final String key;
    private final IdentityLevel level;

    NoticeField(String key, IdentityLevel level) {
        this.key = key;
        this.level = level;
    }

    /** How texts name it. */
    public String key() {
        return key;
    }

    /** From which identity level on it may be disclosed. */
    public IdentityLevel level() {
        return level;
    }
}
