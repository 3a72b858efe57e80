package io.dunning.voice;

/** What a script may speak besides its own words; each says who must be listening. */
enum ScriptField {
    /** The creditor's neutral name. */
    CALLER("caller", Assurance.UNKNOWN),
    /** Where to call back. */
    PHONE("phone", Assurance.UNKNOWN),
    /** The initials of the person called. */
    INITIALS("initials", Assurance.UNKNOWN),
    /** The content. */
    MESSAGE("message", Assurance.VERIFIED);

    private final String key;
    private final Assurance level;

    ScriptField(String key, Assurance level) {
        this.key = key;
        this.level = level;
    }

    String key() {
        return key;
    }

    Assurance level() {
        return level;
    }
}
