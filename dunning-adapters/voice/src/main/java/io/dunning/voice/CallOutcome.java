package io.dunning.voice;

/** What came of a call: a closed list, so that creditors can count on it. */
public enum CallOutcome {
    /** Wants to pay now: send a link. */
    PAY_NOW(Cause.IDENTIFIED),
    /** Says that it was paid already. */
    ALREADY_PAID(Cause.IDENTIFIED),
    /** Promised to pay within some days. */
    PROMISED(Cause.IDENTIFIED),
    /** Doesn't agree that it is owed. */
    DISPUTED(Cause.IDENTIFIED),
    /** Wants to be called by a person, in a window. */
    CALL_BACK(Cause.ANYBODY),
    /** Was put through to a person. */
    OPERATOR(Cause.ANYBODY),
    /** The number isn't this person's: not to be used again. */
    WRONG_PERSON(Cause.ANYBODY),
    /** Whoever answers wants no automatic calls at this number. */
    REFUSED(Cause.ANYBODY),
    /** The code wasn't keyed in rightly. */
    NOT_IDENTIFIED(Cause.ANYBODY),
    /** Somebody answered, and chose nothing. */
    NO_RESPONSE(Cause.ANYBODY),
    /** A machine answered; it heard who called and where to call back. */
    VOICEMAIL(Cause.ANYBODY),
    /** Hung up before choosing anything. */
    HUNG_UP(Cause.LINE),
    /** Nobody answered. */
    NO_ANSWER(Cause.LINE),
    /** The line was busy. */
    BUSY(Cause.LINE),
    /** Nobody has this number. */
    NUMBER_UNKNOWN(Cause.LINE),
    /** The call didn't come about, for a technical reason. */
    FAILED(Cause.LINE),
    /** The host ended it. */
    STOPPED(Cause.HOST),
    /** The provider never said how it ended. */
    LOST(Cause.HOST);

    /** Who brings an outcome about. */
    private enum Cause {
        IDENTIFIED,
        ANYBODY,
        LINE,
        HOST
    }

    private final Cause cause;

    CallOutcome(Cause cause) {
        this.cause = cause;
    }

    /** Whether a script may end with it. */
    boolean isScripted() {
        return cause == Cause.IDENTIFIED || cause == Cause.ANYBODY;
    }

    /** Whether only the person identified may bring it about: it says something of the debt. */
    boolean needsIdentity() {
        return cause == Cause.IDENTIFIED;
    }
}
