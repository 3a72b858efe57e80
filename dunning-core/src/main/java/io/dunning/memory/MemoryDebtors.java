package io.dunning.memory;

import io.dunning.Debtors;
import io.dunning.contact.Debtor;
import io.dunning.receivable.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Master data of one tenant in memory: whatever the tenant, the answer is the same. */
public final class MemoryDebtors implements Debtors {

    private final Map<PersonId, Debtor> debtors = new ConcurrentHashMap<>();

    /** Adds a debtor, or replaces what was known of them. */
    public void put(Debtor debtor) {
        debtors.put(debtor.id(), debtor);
    }

    @Override
    public Map<PersonId, Debtor> find(String tenant, Collection<PersonId> persons) {
        Map<PersonId, Debtor> found = new HashMap<>();
        for (PersonId person : persons) {
            Debtor debtor = debtors.get(person);
            if (debtor != null) {
                found.put(person, debtor);
            }
        }
        return found;
    }
}
