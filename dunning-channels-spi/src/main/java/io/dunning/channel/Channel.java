package io.dunning.channel;

/**
 * A way out of the house: mail server, SMS gateway, print shop, telephony provider.
 *
 * <p>The library stores an attempt before it calls {@link #dispatch} and the answer after it, and never calls again for
 * a key unless the {@linkplain #contract() contract} says that a repetition is harmless.
 */
public interface Channel {

    /** What this channel carries. Constant for the life of the object. */
    ChannelKind kind();

    /** What a repeated hand-over with the same key means here. Constant for the life of the object. */
    DeliveryContract contract();

    /**
     * Hands one message over and says what became of it.
     *
     * <p>Called from several threads at once, outside any transaction of the caller. Return {@link
     * Handover.Rejected} only when it is certain that nothing left the house; an exception, an {@code Error} or a
     * {@code null} is taken as "unknown", is settled by the {@linkplain #contract() contract} and counts as a contact.
     */
    Handover dispatch(Dispatch dispatch);
}
