package io.dunning.memory;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Bills;
import io.dunning.reconcile.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bills in memory, found by hash. */
public final class MemoryBills implements Bills {

    private final Map<BillKey, Bill> bills = new HashMap<>();
    private final Map<String, Map<String, List<BillKey>>> byReference = new HashMap<>();
    private final Map<CreditorId, Shelf> shelves = new HashMap<>();

    /** The bills of one creditor by what candidates are looked for by. */
    private static final class Shelf {
        private final Map<Amount, List<BillKey>> byAmount = new HashMap<>();
        private final Map<String, List<BillKey>> byWord = new HashMap<>();
        private final Map<String, List<BillKey>> byNumber = new HashMap<>();
        private final Map<PersonId, List<BillKey>> byDebtor = new HashMap<>();
    }

    /** Enters a bill, or replaces what was known of it. */
    public synchronized void put(Bill bill) {
        Bill before = bills.put(bill.key(), bill);
        if (before != null) {
            index(before, MemoryBills::remove);
        }
        index(bill, MemoryBills::add);
    }

    /** What is done to the place of a bill in an index. */
    private interface Deed {
        <K> void at(Map<K, List<BillKey>> index, K key, Bill bill);
    }

    private void index(Bill bill, Deed deed) {
        Map<String, List<BillKey>> references =
                byReference.computeIfAbsent(bill.creditor().tenant(), t -> new HashMap<>());
        Shelf shelf = shelves.computeIfAbsent(bill.creditor(), c -> new Shelf());
        bill.references().forEach(r -> {
            deed.at(references, r, bill);
            Words.formsOf(r).forEach(n -> deed.at(shelf.byNumber, n, bill));
        });
        Words.formsOf(bill.number()).forEach(n -> deed.at(shelf.byNumber, n, bill));
        Words.ofName(bill.debtorName()).forEach(w -> deed.at(shelf.byWord, w, bill));
        deed.at(shelf.byAmount, bill.billed(), bill);
        deed.at(shelf.byDebtor, bill.debtor(), bill);
    }

    private static <K> void add(Map<K, List<BillKey>> index, K key, Bill bill) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(bill.key());
    }

    private static <K> void remove(Map<K, List<BillKey>> index, K key, Bill bill) {
        List<BillKey> keys = index.get(key);
        if (keys != null) {
            keys.remove(bill.key());
        }
    }

    @Override
    public synchronized List<Bill> byReference(String tenant, Collection<String> references) {
        Map<String, List<BillKey>> known = byReference.getOrDefault(tenant, Map.of());
        return byKey(references.stream()
                .flatMap(r -> known.getOrDefault(r, List.of()).stream())
                .toList());
    }

    @Override
    public synchronized List<Bill> byKey(Collection<BillKey> keys) {
        return keys.stream()
                .distinct()
                .filter(bills::containsKey)
                .map(bills::get)
                .toList();
    }

    @Override
    public synchronized List<Bill> candidates(CreditorId creditor, Traits traits, int limit) {
        Shelf shelf = shelves.get(creditor);
        if (shelf == null) {
            return List.of();
        }
        Set<BillKey> keys = new LinkedHashSet<>();
        traits.numbers().forEach(n -> keys.addAll(shelf.byNumber.getOrDefault(n, List.of())));
        traits.debtors().forEach(d -> keys.addAll(shelf.byDebtor.getOrDefault(d, List.of())));
        traits.names().forEach(n -> keys.addAll(called(shelf, n)));
        traits.amounts().forEach(a -> keys.addAll(shelf.byAmount.getOrDefault(a, List.of())));
        return byKey(keys.stream().limit(limit).toList());
    }

    private static List<BillKey> called(Shelf shelf, Set<String> name) {
        Map<BillKey, Integer> words = new LinkedHashMap<>();
        name.forEach(w -> shelf.byWord.getOrDefault(w, List.of()).forEach(k -> words.merge(k, 1, Integer::sum)));
        return words.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
