package io.dunning.voice;

import org.jspecify.annotations.Nullable;

/** Says that nobody knows whether a phone rings or rang. Names its key only. */
public final class VoiceOutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VoiceOutcomeUnknown(String key, String why, @Nullable Throwable cause) {
        super(key + ": " + why, cause);
    }
}
