package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.Suggestion.Code;
import io.dunning.reconcile.Suggestion.Part;
import io.dunning.reconcile.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bills that come into question for a page of points, and what is open of them. */
final class Candidates {

    /** Of more people of one name, a name says too little to hold all their bills. */
    private static final int NAMESAKES_MAX = 3;

    /** Bills are due weeks after they were written, and seldom three months. */
    private static final int BEFORE_DUE_DAYS_MAX = 90;

    private final Map<BillKey, Bill> bills;
    private final Reconciler.Standing standing;
    private final Map<BillKey, Set<String>> words = new HashMap<>();
    private final Map<String, Set<Bill>> byWord = new HashMap<>();
    private final Map<Amount, Set<Bill>> byOpen = new HashMap<>();
    private final Map<String, Set<Bill>> byNumber = new HashMap<>();
    private final Map<PersonId, Set<Bill>> byDebtor = new HashMap<>();

    Candidates(Map<BillKey, Bill> bills, Reconciler.Standing standing) {
        this.bills = bills;
        this.standing = standing;
        for (Bill bill : bills.values()) {
            Set<String> own = Words.ofName(bill.debtorName());
            words.put(bill.key(), own);
            own.forEach(w -> index(byWord, w, bill));
            index(byOpen, standing.asked(bill), bill);
            Words.formsOf(bill.number()).forEach(n -> index(byNumber, n, bill));
            bill.references().forEach(r -> Words.formsOf(r).forEach(n -> index(byNumber, n, bill)));
            index(byDebtor, bill.debtor(), bill);
        }
    }

    private static <K> void index(Map<K, Set<Bill>> index, K key, Bill bill) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(bill);
    }

    List<Suggestion> suggest(OpenMoney open) {
        List<Suggestion> all = new ArrayList<>();
        if (open.payment().kind() == BankLine.Kind.OTHER) {
            return all;
        }
        List<Bill> near = near(open);
        for (Bill bill : near) {
            single(open, bill, all);
        }
        if (open.point().amount().isPositive()) {
            combinations(open, near, all);
            if (!quotedTogether(open, near, open::speaksOf, all)) {
                quotedTogether(open, near, open::maySpeakOf, all);
            }
        }
        return underOwnName(open, all).stream()
                .sorted(Suggestion.ORDER)
                .distinct()
                .toList();
    }

    /** Whoever pays a part, or too much, under their own name isn't reminded before somebody looked. */
    private List<Suggestion> underOwnName(OpenMoney open, List<Suggestion> all) {
        boolean unnamed = open.point().kind() == OpenPoint.Kind.NO_REFERENCE
                || open.point().kind() == OpenPoint.Kind.UNKNOWN_REFERENCE;
        boolean enough = open.point().amount().isPositive()
                && !standing.tolerance().covers(open.point().amount());
        if (!unnamed || !enough || all.stream().anyMatch(Suggestion::isSerious)) {
            return all;
        }
        Set<PersonId> namesakes = all.stream()
                .filter(s -> s.has(Code.NAME))
                .map(s -> first(s).debtor())
                .collect(Collectors.toSet());
        if (namesakes.size() > NAMESAKES_MAX) {
            return all;
        }
        Reason ofFew = new Reason(Code.NAME_OF_FEW, namesakes.size());
        return all.stream()
                .map(s -> s.has(Code.NAME) && wasThere(first(s), open) ? s.with(ofFew) : s)
                .toList();
    }

    private Bill first(Suggestion suggestion) {
        return Objects.requireNonNull(bills.get(suggestion.parts().get(0).bill()), "bill");
    }

    private static boolean wasThere(Bill bill, OpenMoney open) {
        return bill.billed().currency().equals(open.point().amount().currency())
                && !open.payment().bookedOn().isBefore(bill.dueOn().minusDays(BEFORE_DUE_DAYS_MAX));
    }

    /** The bills that anything at all speaks for. */
    private List<Bill> near(OpenMoney open) {
        Set<Bill> near = new LinkedHashSet<>();
        open.numbers().forEach(n -> near.addAll(byNumber.getOrDefault(n, Set.of())));
        open.shortNumbers().forEach(n -> near.addAll(byNumber.getOrDefault(n, Set.of())));
        open.words().forEach(w -> near.addAll(byWord.getOrDefault(w, Set.of())));
        near.addAll(byOpen.getOrDefault(open.point().amount(), Set.of()));
        Bill paid = paid(open);
        if (paid != null) {
            near.addAll(byDebtor.getOrDefault(paid.debtor(), Set.of()));
            near.add(paid);
        }
        return near.stream()
                .sorted(Comparator.comparing(Bill::dueOn).thenComparing(Bill::key))
                .toList();
    }

    private @Nullable Bill paid(OpenMoney open) {
        return open.point().bill() == null ? null : bills.get(open.point().bill());
    }

    private void single(OpenMoney open, Bill bill, List<Suggestion> all) {
        boolean back = open.payment().kind() == BankLine.Kind.RETURN;
        List<Reason> reasons = new ArrayList<>();
        if (open.carriesReferenceOf(bill) && open.point().kind() != OpenPoint.Kind.OVER) {
            reasons.add(new Reason(Code.REFERENCE, 1));
        } else if (open.speaksOf(bill)) {
            reasons.add(new Reason(Code.NUMBER_IN_TEXT, 1));
        } else if (open.maySpeakOf(bill)) {
            reasons.add(new Reason(Code.SHORT_NUMBER_IN_TEXT, 1));
        }
        Amount asked = standing.asked(bill);
        if (!asked.isPositive() && !back) {
            return;
        }
        if (asked.equals(open.point().amount())) {
            reasons.add(new Reason(Code.AMOUNT, asked.minor()));
        }
        named(open, bill, reasons);
        sameDebtor(open, bill, reasons);
        if (!reasons.isEmpty()) {
            all.add(new Suggestion(List.of(part(open, bill)), reasons));
        }
    }

    private void named(OpenMoney open, Bill bill, List<Reason> reasons) {
        int alike = Words.alikePercent(open.words(), words.getOrDefault(bill.key(), Set.of()));
        if (alike == 100) {
            reasons.add(new Reason(Code.NAME, alike));
        }
    }

    private void sameDebtor(OpenMoney open, Bill bill, List<Reason> reasons) {
        Bill paid = paid(open);
        if (open.point().kind() == OpenPoint.Kind.OVER
                && !standing.tolerance().covers(open.point().amount())
                && paid != null
                && paid.creditor().equals(bill.creditor())
                && paid.debtor().equals(bill.debtor())) {
            reasons.add(new Reason(
                    Code.SAME_DEBTOR,
                    byDebtor.getOrDefault(bill.debtor(), Set.of()).size()));
        }
    }

    /** Several bills of one debtor whose open amounts add up to the payment. */
    private void combinations(OpenMoney open, List<Bill> near, List<Suggestion> all) {
        Map<PersonId, List<Bill>> owing = new TreeMap<>();
        for (Bill bill : near) {
            boolean linked = open.maySpeakOf(bill)
                    || Words.alikePercent(open.words(), words.getOrDefault(bill.key(), Set.of())) == 100
                    || bill.key().equals(open.point().bill());
            if (linked && !owing.containsKey(bill.debtor())) {
                owing.put(bill.debtor(), owedBy(bill, open));
            }
        }
        owing.forEach((debtor, items) -> {
            List<Long> amounts =
                    items.stream().map(b -> standing.asked(b).minor()).toList();
            List<Integer> chosen = Combinations.addingUpTo(open.point().amount().minor(), amounts);
            if (!chosen.isEmpty()) {
                List<Bill> together = chosen.stream().map(items::get).toList();
                List<Reason> reasons = new ArrayList<>();
                reasons.add(new Reason(Code.COMBINATION, together.size()));
                named(open, together.get(0), reasons);
                quoted(open, together, reasons);
                sameDebtor(open, together.get(0), reasons);
                all.add(new Suggestion(parts(together), reasons));
            }
        });
    }

    private List<Bill> owedBy(Bill one, OpenMoney open) {
        return byDebtor.getOrDefault(one.debtor(), Set.of()).stream()
                .filter(b -> b.creditor().equals(open.payment().creditor()))
                .filter(b -> b.billed().currency().equals(open.point().amount().currency()))
                .filter(b -> standing.asked(b).isPositive())
                .sorted(Comparator.comparing(Bill::dueOn).thenComparing(Bill::key))
                .toList();
    }

    /** Bills of several debtors, all quoted, that add up to the payment: somebody paid for others as well. */
    private boolean quotedTogether(OpenMoney open, List<Bill> near, Predicate<Bill> quoted, List<Suggestion> all) {
        List<Bill> spokenOf = near.stream()
                .filter(quoted)
                .filter(b -> b.creditor().equals(open.payment().creditor()))
                .filter(b -> b.billed().currency().equals(open.point().amount().currency()))
                .filter(b -> standing.asked(b).isPositive())
                .toList();
        long debtors = spokenOf.stream().map(Bill::debtor).distinct().count();
        long sum = spokenOf.stream().mapToLong(b -> standing.asked(b).minor()).sum();
        boolean together = debtors > 1 && sum == open.point().amount().minor();
        if (together) {
            List<Reason> reasons = new ArrayList<>();
            reasons.add(new Reason(Code.COMBINATION, spokenOf.size()));
            quoted(open, spokenOf, reasons);
            all.add(new Suggestion(parts(spokenOf), reasons));
        }
        return together;
    }

    private static void quoted(OpenMoney open, List<Bill> bills, List<Reason> reasons) {
        long quoted = bills.stream().filter(open::speaksOf).count();
        if (bills.stream().allMatch(open::carriesReferenceOf)) {
            reasons.add(new Reason(Code.REFERENCE, bills.size()));
        } else if (quoted > 0) {
            reasons.add(new Reason(Code.NUMBER_IN_TEXT, quoted));
        } else if (bills.stream().allMatch(open::maySpeakOf)) {
            reasons.add(new Reason(Code.SHORT_NUMBER_IN_TEXT, bills.size()));
        }
    }

    private List<Part> parts(List<Bill> together) {
        return together.stream().map(b -> new Part(b.key(), standing.asked(b))).toList();
    }

    private Part part(OpenMoney open, Bill bill) {
        Amount asked = standing.asked(bill);
        Amount amount = open.point().amount();
        boolean whole = open.payment().kind() == BankLine.Kind.RETURN
                || !amount.currency().equals(asked.currency())
                || amount.minor() < asked.minor();
        Amount part = amount.minor() < 0 ? Amount.zero(amount.currency()).minus(amount) : amount;
        return new Part(bill.key(), whole ? part : asked);
    }
}
