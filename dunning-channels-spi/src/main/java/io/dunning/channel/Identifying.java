package io.dunning.channel;

/**
 * A channel that finds out who listens before it tells what a message says: whoever answers hears only who calls, whom for and where to
 * call back, and the body only who keyed in a code or answered as only the addressee can.
 *
 * <p>Calls by other channels must not say anything of a debt, whatever the master data say of a number.
 */
public interface Identifying extends Channel {}
