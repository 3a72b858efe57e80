package io.dunning.retention;

/** Why the content of notices was erased. */
public enum ErasureCause {
    /** Its term was over, by itself or as somebody asked for it. */
    TERM,
    /** It had been erased before, and a backup that was put back brought it again. */
    RESTORE
}
