package io.dunning.testkit.contract;

import io.dunning.CaseStore;

/**
 * What {@link CaseStore} promises. Extend it, give it an empty store, run it.
 *
 * <p>The store may have any number of partitions; run it with one and with several. Cases and notices are asked for by partitions
 * of other counts too: a partition is a range of keys.
 */
public abstract class CaseStoreContract extends StoreSharing {

    /** An empty store. Called once before each test. */
    @Override
    protected abstract CaseStore newStore();

    /**
     * Makes the time of every lease be over. A store that goes by the {@code now} of a claim has nothing to do: later claims come with
     * a later one. One with a clock of its own sets the ends of its leases into the past.
     */
    @Override
    protected abstract void letLeasesExpire(CaseStore store);
}
