package io.dunning.voice;

import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.ReceiptInbox;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What a {@link VoiceChannel} goes by; one for each creditor.
 *
 * @param script what is said
 * @param caller who calls
 * @param numbers which numbers may be called
 * @param codes where the checks of codes come from
 * @param secret by which codes are checked
 * @param inbox where receipts wait until the library has stored them
 * @param events where outcomes go
 * @param clock the time
 * @param callsMax calls not yet {@linkplain VoiceChannel#expire forgotten}, at most; beyond it none is placed
 */
public record VoiceSettings(
        CallScript script,
        Caller caller,
        PhoneNumbers numbers,
        CallCodes codes,
        CodeKey secret,
        ReceiptInbox inbox,
        CallEvents events,
        InstantSource clock,
        int callsMax) {

    public VoiceSettings {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(inbox, "inbox");
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(clock, "clock");
        if (callsMax < 1) {
            throw new IllegalArgumentException("callsMax must be positive: " + callsMax);
        }
        for (String language : script.languages()) {
            if (DebtWords.in(caller.name(), language).isPresent()) {
                throw new IllegalArgumentException("the caller's name holds a word of debts, and anybody may hear it");
            }
        }
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "VoiceSettings[" + script.id() + "]";
    }
}
