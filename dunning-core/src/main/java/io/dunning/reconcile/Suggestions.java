package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.Suggestion.Code;
import io.dunning.reconcile.Suggestion.Part;
import io.dunning.reconcile.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for the bills that open money may have been meant for; a page of points at a time, in a few questions. */
final class Suggestions {

    private static final int CANDIDATES_MAX = 5000;
    private static final int KEPT_MAX = 5;

    private final Reconciler reconciler;

    Suggestions(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    /** Suggestions for these points of one creditor, the strongest first; a point without any is in the answer, too. */
    Map<OpenPoint, List<Suggestion>> of(CreditorId creditor, List<OpenPoint> points) {
        Map<OpenPoint, List<Suggestion>> suggestions = of(creditor, points, true);
        suggestions.replaceAll((point, all) -> all.stream().limit(KEPT_MAX).toList());
        return suggestions;
    }

    /** The serious ones. An amount alone is none, so nobody is asked for bills by their amounts, which are many. */
    List<Suggestion> serious(CreditorId creditor, List<OpenPoint> points) {
        return of(creditor, points, false).values().stream()
                .flatMap(List::stream)
                .filter(Suggestion::isSerious)
                .toList();
    }

    private Map<OpenPoint, List<Suggestion>> of(CreditorId creditor, List<OpenPoint> points, boolean byAmount) {
        Map<OpenPoint, List<Suggestion>> suggestions = new LinkedHashMap<>();
        points.forEach(p -> suggestions.put(p, List.of()));
        Map<PaymentId, Payment> payments = payments(points);
        List<Open> all = new ArrayList<>();
        for (OpenPoint point : points) {
            Payment payment = payments.get(point.payment());
            if (payment != null && point.kind().isUnjustified()) {
                all.add(new Open(point, payment));
            }
        }
        suggest(creditor, all, byAmount, suggestions);
        return suggestions;
    }

    private void suggest(
            CreditorId creditor, List<Open> all, boolean byAmount, Map<OpenPoint, List<Suggestion>> suggestions) {
        Market market = market(creditor, all, byAmount);
        if (market == null) {
            int half = all.size() / 2;
            suggest(creditor, all.subList(0, half), byAmount, suggestions);
            suggest(creditor, all.subList(half, all.size()), byAmount, suggestions);
        } else {
            all.forEach(o -> suggestions.put(o.point(), market.suggest(o)));
        }
    }

    /** Open money and all that its payment says. */
    private record Open(OpenPoint point, Payment payment, Set<String> numbers, Set<String> words) {
        Open(OpenPoint point, Payment payment) {
            this(
                    point,
                    payment,
                    new LinkedHashSet<>(Words.numbersIn(payment.text())),
                    Words.ofName(payment.payerName()));
            payment.references().forEach(r -> numbers.addAll(Words.formsOf(r)));
        }

        boolean speaksOf(Bill bill) {
            return quotes(bill.number()) || bill.references().stream().anyMatch(this::quotes);
        }

        private boolean quotes(String number) {
            return Words.formsOf(number).stream().anyMatch(numbers::contains);
        }

        boolean carriesReferenceOf(Bill bill) {
            return payment.references().stream().anyMatch(bill.references()::contains);
        }
    }

    private Map<PaymentId, Payment> payments(List<OpenPoint> points) {
        Map<PaymentId, Payment> payments = new HashMap<>();
        List<Tie> ties =
                points.stream().map(p -> Tie.payment(p.payment())).distinct().toList();
        for (Fact fact : ties.isEmpty() ? List.<Fact>of() : reconciler.book().tied(ties)) {
            if (fact instanceof Payment payment) {
                payments.put(payment.id(), payment);
            }
        }
        return payments;
    }

    /** {@code null} where so many bills come into question that some were cut off: then fewer points are looked at at once. */
    private @Nullable Market market(CreditorId creditor, List<Open> all, boolean byAmount) {
        Set<Amount> amounts = new HashSet<>();
        Set<Set<String>> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> references = new HashSet<>();
        Set<BillKey> keys = new HashSet<>();
        for (Open open : all) {
            if (byAmount) {
                amounts.add(open.point().amount());
            }
            names.add(Set.copyOf(open.words()));
            numbers.addAll(open.numbers());
            references.addAll(open.payment().references());
            if (open.point().bill() != null) {
                keys.add(open.point().bill());
            }
        }
        Map<BillKey, Bill> found = new TreeMap<>();
        Bills bills = reconciler.bills();
        put(found, keys.isEmpty() ? List.of() : bills.byKey(keys));
        put(found, references.isEmpty() ? List.of() : bills.byReference(creditor.tenant(), references));
        Set<PersonId> debtors = new HashSet<>();
        found.values().stream().filter(b -> b.creditor().equals(creditor)).forEach(b -> debtors.add(b.debtor()));
        List<Bill> candidates = all.isEmpty()
                ? List.of()
                : bills.candidates(creditor, new Bills.Traits(amounts, names, numbers, debtors), CANDIDATES_MAX);
        put(found, candidates);
        boolean cut = candidates.size() >= CANDIDATES_MAX && all.size() > 1;
        return cut ? null : new Market(found, reconciler.standing(found.values()));
    }

    private static void put(Map<BillKey, Bill> found, Collection<Bill> more) {
        more.forEach(b -> found.putIfAbsent(b.key(), b));
    }

    /** Bills that come into question for a page of points, and what is open of them. */
    private static final class Market {
        private final Map<BillKey, Bill> bills;
        private final Reconciler.Standing standing;
        private final Map<BillKey, Set<String>> words = new HashMap<>();
        private final Map<String, Set<Bill>> byWord = new HashMap<>();
        private final Map<Amount, Set<Bill>> byOpen = new HashMap<>();
        private final Map<String, Set<Bill>> byNumber = new HashMap<>();
        private final Map<PersonId, Set<Bill>> byDebtor = new HashMap<>();

        Market(Map<BillKey, Bill> bills, Reconciler.Standing standing) {
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

        List<Suggestion> suggest(Open open) {
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
                quotedTogether(open, near, all);
            }
            return all.stream().sorted(Suggestion.ORDER).distinct().toList();
        }

        /** The bills that anything at all speaks for. */
        private List<Bill> near(Open open) {
            Set<Bill> near = new LinkedHashSet<>();
            open.numbers().forEach(n -> near.addAll(byNumber.getOrDefault(n, Set.of())));
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

        private @Nullable Bill paid(Open open) {
            return open.point().bill() == null ? null : bills.get(open.point().bill());
        }

        private void single(Open open, Bill bill, List<Suggestion> all) {
            boolean back = open.payment().kind() == BankLine.Kind.RETURN;
            List<Reason> reasons = new ArrayList<>();
            if (open.carriesReferenceOf(bill) && open.point().kind() != OpenPoint.Kind.OVER) {
                reasons.add(new Reason(Code.REFERENCE, 1));
            } else if (open.speaksOf(bill)) {
                reasons.add(new Reason(Code.NUMBER_IN_TEXT, 1));
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

        private void named(Open open, Bill bill, List<Reason> reasons) {
            int alike = Words.alikePercent(open.words(), words.getOrDefault(bill.key(), Set.of()));
            if (alike == 100) {
                reasons.add(new Reason(Code.NAME, alike));
            }
        }

        private void sameDebtor(Open open, Bill bill, List<Reason> reasons) {
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
        private void combinations(Open open, List<Bill> near, List<Suggestion> all) {
            Map<PersonId, List<Bill>> owing = new TreeMap<>();
            for (Bill bill : near) {
                boolean linked = open.speaksOf(bill)
                        || Words.alikePercent(open.words(), words.getOrDefault(bill.key(), Set.of())) == 100
                        || bill.key().equals(open.point().bill());
                if (linked && !owing.containsKey(bill.debtor())) {
                    owing.put(bill.debtor(), owedBy(bill, open));
                }
            }
            owing.forEach((debtor, items) -> {
                List<Long> amounts =
                        items.stream().map(b -> standing.asked(b).minor()).toList();
                List<Integer> chosen =
                        Combinations.addingUpTo(open.point().amount().minor(), amounts);
                if (!chosen.isEmpty()) {
                    List<Bill> together = chosen.stream().map(items::get).toList();
                    List<Reason> reasons = new ArrayList<>();
                    reasons.add(new Reason(Code.COMBINATION, together.size()));
                    named(open, together.get(0), reasons);
                    quoted(open, together, reasons);
                    all.add(new Suggestion(parts(together), reasons));
                }
            });
        }

        private List<Bill> owedBy(Bill one, Open open) {
            return byDebtor.getOrDefault(one.debtor(), Set.of()).stream()
                    .filter(b -> b.creditor().equals(open.payment().creditor()))
                    .filter(b ->
                            b.billed().currency().equals(open.point().amount().currency()))
                    .filter(b -> standing.asked(b).isPositive())
                    .sorted(Comparator.comparing(Bill::dueOn).thenComparing(Bill::key))
                    .toList();
        }

        /** Bills of several debtors, all quoted, that add up to the payment: somebody paid for others as well. */
        private void quotedTogether(Open open, List<Bill> near, List<Suggestion> all) {
            List<Bill> spokenOf = near.stream()
                    .filter(open::speaksOf)
                    .filter(b -> b.creditor().equals(open.payment().creditor()))
                    .filter(b ->
                            b.billed().currency().equals(open.point().amount().currency()))
                    .filter(b -> standing.asked(b).isPositive())
                    .toList();
            long debtors = spokenOf.stream().map(Bill::debtor).distinct().count();
            long sum =
                    spokenOf.stream().mapToLong(b -> standing.asked(b).minor()).sum();
            if (debtors > 1 && sum == open.point().amount().minor()) {
                List<Reason> reasons = new ArrayList<>();
                reasons.add(new Reason(Code.COMBINATION, spokenOf.size()));
                quoted(open, spokenOf, reasons);
                all.add(new Suggestion(parts(spokenOf), reasons));
            }
        }

        private static void quoted(Open open, List<Bill> bills, List<Reason> reasons) {
            long quoted = bills.stream().filter(open::speaksOf).count();
            if (bills.stream().allMatch(open::carriesReferenceOf)) {
                reasons.add(new Reason(Code.REFERENCE, bills.size()));
            } else if (quoted > 0) {
                reasons.add(new Reason(Code.NUMBER_IN_TEXT, quoted));
            }
        }

        private List<Part> parts(List<Bill> together) {
            return together.stream()
                    .map(b -> new Part(b.key(), standing.asked(b)))
                    .toList();
        }

        private Part part(Open open, Bill bill) {
            Amount asked = standing.asked(bill);
            Amount amount = open.point().amount();
            boolean whole = open.payment().kind() == BankLine.Kind.RETURN
                    || !amount.currency().equals(asked.currency())
                    || amount.minor() < asked.minor();
            return new Part(bill.key(), whole ? amount : asked);
        }
    }
}
