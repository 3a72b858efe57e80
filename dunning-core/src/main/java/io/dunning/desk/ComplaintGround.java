package io.dunning.desk;

/** What a complaint is about: how somebody was treated, never how they were healed. */
public enum ComplaintGround {
    TONE,
    DELAY,
    WRONG_INFORMATION,
    TOO_MANY_CONTACTS,
    /** Somebody else learnt of it. */
    DISCLOSURE,
    ACCESSIBILITY,
    PERSONAL_DATA,
    OTHER
}
