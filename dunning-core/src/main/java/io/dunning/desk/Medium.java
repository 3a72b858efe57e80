package io.dunning.desk;

/** By which way somebody turned to the desk. */
public enum Medium {
    PHONE,
    MAIL,
    LETTER,
    PORTAL,
    COUNTER;

    /** Whether people speak with each other, so that who it is holds for that day only: the next day somebody else may speak. */
    boolean isConversation() {
        return this == PHONE || this == COUNTER;
    }
}
