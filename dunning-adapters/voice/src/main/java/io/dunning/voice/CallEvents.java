package io.dunning.voice;

/**
 * Where outcomes of calls go: a wrong person corrects a contact point, a wish to be called back becomes a task, a dispute a hold.
 *
 * <p>Called from several threads, after the receipt was stored and before the provider is answered. Return only when the event is
 * kept: what is thrown makes the provider report again, so the same event may come more than once.
 */
@FunctionalInterface
public interface CallEvents {

    void happened(CallEvent event);
}
