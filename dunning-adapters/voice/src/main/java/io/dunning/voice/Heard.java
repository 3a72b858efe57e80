package io.dunning.voice;

/** What the person identified heard of the message. */
public enum Heard {
    /** Nothing of it was spoken. */
    NOTHING,
    /** It was spoken, or begun; nothing was pressed after it. */
    SPOKEN,
    /** It was spoken, and something was pressed after it. */
    ANSWERED
}
