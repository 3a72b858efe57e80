package io.dunning.examples.clinic.people;

import io.dunning.Debtors;
import io.dunning.contact.Authority;
import io.dunning.contact.Debtor;
import io.dunning.memory.MemoryDebtors;
import io.dunning.receivable.PersonId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The host's master data: patients of each tenant, as the latest list describes them. */
@Component
public class People implements Debtors {

    private final Map<String, MemoryDebtors> byTenant = new ConcurrentHashMap<>();
    private final Map<String, Map<PersonId, Debtor>> known = new ConcurrentHashMap<>();

    @Override
    public Map<PersonId, Debtor> find(String tenant, Collection<PersonId> persons) {
        MemoryDebtors debtors = byTenant.get(tenant);
        return debtors == null ? Map.of() : debtors.find(tenant, persons);
    }

    public Optional<Debtor> find(String tenant, PersonId person) {
        return Optional.ofNullable(find(tenant, List.of(person)).get(person));
    }

    /** The patients of a tenant of whom something holds, at most so many, in the order of their ids. */
    public List<Debtor> search(String tenant, Predicate<Debtor> what, int limit) {
        return known.getOrDefault(tenant, Map.of()).values().stream()
                .filter(what)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .limit(limit)
                .toList();
    }

    /** As the latest list has it, with the authorities of all: a guardian of two children stands on two rows. */
    public void put(String tenant, Debtor latest) {
        Map<PersonId, Debtor> own = known.computeIfAbsent(tenant, t -> new ConcurrentHashMap<>());
        Debtor debtor = own.merge(latest.id(), latest, (before, now) -> withAuthorities(now, before.authorities()));
        byTenant.computeIfAbsent(tenant, t -> new MemoryDebtors()).put(debtor);
    }

    /** The same person, with more records of whom they may be told of. */
    public static Debtor withAuthorities(Debtor debtor, Collection<Authority> more) {
        if (debtor.authorities().containsAll(more)) {
            return debtor;
        }
        Set<Authority> authorities = new LinkedHashSet<>(more);
        authorities.addAll(debtor.authorities());
        return new Debtor(
                        debtor.id(),
                        debtor.kind(),
                        debtor.capacity(),
                        debtor.name(),
                        debtor.language(),
                        debtor.zone(),
                        debtor.bornOn(),
                        debtor.diedOn(),
                        debtor.contactPoints(),
                        List.copyOf(authorities))
                .preferring(debtor.preferences());
    }
}
