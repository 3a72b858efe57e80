package io.dunning.voice;

import io.dunning.channel.Handover;
import java.time.Duration;
import java.util.Optional;

/**
 * A provider that makes calls, says what {@link VoiceChannel#take} answers and reports what happens. It must not record: nothing
 * here asks it to.
 *
 * <p>Called from several threads.
 */
public interface Telephony {

    /**
     * For how long the provider knows a key, so that placing a call again with it makes no second call; empty where it promises
     * nothing. Constant.
     */
    Optional<Duration> keyWindow();

    /**
     * Places a call. Reports may come before it returns.
     *
     * @param key the idempotency key, by which reports name the call
     * @param number in E.164 form
     * @return {@code Accepted} with the provider's id of the call, or {@code Rejected} only where it is certain that no phone will
     *     ring; whoever doesn't know throws
     */
    Handover place(String key, String number);

    /** Ends a call, or keeps it from ringing; a call that is over already is none to complain about. Throws where that isn't known. */
    void hangUp(String callId);
}
