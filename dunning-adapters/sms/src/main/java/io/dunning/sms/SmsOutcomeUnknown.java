package io.dunning.sms;

import org.jspecify.annotations.Nullable;

/** Says that nobody knows whether a message left, or that only a part of it did. Names its key only. */
public final class SmsOutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SmsOutcomeUnknown(String key, String why, @Nullable Throwable cause) {
        super(key + ": " + why, cause);
    }
}
