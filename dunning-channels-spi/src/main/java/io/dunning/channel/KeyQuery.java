package io.dunning.channel;

import java.util.Optional;

/** A channel whose provider can be asked by key. Needed by {@link DeliveryContract.Reconcilable}. */
public interface KeyQuery extends Channel {

    /**
     * What the provider knows about this key; empty means that it is certain never to have had it. If that can't be told
     * now, throw: the question will be asked again.
     */
    Optional<Handover.Accepted> find(String key);
}
