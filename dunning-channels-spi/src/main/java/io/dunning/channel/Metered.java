package io.dunning.channel;

/** A channel that charges by the size of a message, as text messages are charged by their segments. */
public interface Metered extends Channel {

    /**
     * How many units this message would be charged for, 1 or more. Asked before it is decided whether the message is worth its cost, so
     * nothing is sent, nobody is asked, and the same message always has the same answer. A message that {@link #dispatch} would reject
     * has any.
     */
    int units(Message message);
}
