package io.dunning.channel;

/** A channel that can still stop a message for a while after the hand-over, such as a print shop before its cut-off. */
public interface Recall extends Channel {

    /** Stops the message. {@code true} only when it is certain that it will not go out; may be called twice. */
    boolean recall(String key);
}
