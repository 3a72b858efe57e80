package io.dunning;

import io.dunning.contact.Debtor;
import io.dunning.receivable.PersonId;
import java.util.Collection;
import java.util.Map;

/**
 * The host's master data of the people who owe. A port.
 *
 * <p>Asked in batches, from any thread, outside any transaction, and again before every hand-over, so that a change of address or a
 * death counts at once. A person left out of the answer is not contacted. An exception means "not reachable": then nobody of that
 * tenant is contacted until it answers again.
 */
@FunctionalInterface
public interface Debtors {

    /**
     * These people as they are known now.
     *
     * @param tenant whose master data; a person's id is unique within it only
     */
    Map<PersonId, Debtor> find(String tenant, Collection<PersonId> persons);
}
