package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        List<OpenMoney> all = new ArrayList<>();
        for (OpenPoint point : points) {
            Payment payment = payments.get(point.payment());
            if (payment != null && point.kind().isUnjustified()) {
                all.add(new OpenMoney(point, payment));
            }
        }
        suggest(creditor, all, byAmount, suggestions);
        return suggestions;
    }

    private void suggest(
            CreditorId creditor, List<OpenMoney> all, boolean byAmount, Map<OpenPoint, List<Suggestion>> suggestions) {
        Candidates candidates = candidates(creditor, all, byAmount);
        if (candidates == null) {
            int half = all.size() / 2;
            suggest(creditor, all.subList(0, half), byAmount, suggestions);
            suggest(creditor, all.subList(half, all.size()), byAmount, suggestions);
        } else {
            all.forEach(o -> suggestions.put(o.point(), candidates.suggest(o)));
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
    private @Nullable Candidates candidates(CreditorId creditor, List<OpenMoney> all, boolean byAmount) {
        Set<Amount> amounts = new HashSet<>();
        Set<Set<String>> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> references = new HashSet<>();
        Set<BillKey> keys = new HashSet<>();
        for (OpenMoney open : all) {
            if (byAmount) {
                amounts.add(open.point().amount());
            }
            names.add(Set.copyOf(open.words()));
            numbers.addAll(open.numbers());
            numbers.addAll(open.shortNumbers());
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
        List<Bill> others = all.isEmpty()
                ? List.of()
                : bills.candidates(creditor, new Bills.Traits(amounts, names, numbers, debtors), CANDIDATES_MAX);
        put(found, others);
        boolean cut = others.size() >= CANDIDATES_MAX && all.size() > 1;
        return cut ? null : new Candidates(found, reconciler.standing(found.values()));
    }

    private static void put(Map<BillKey, Bill> found, Collection<Bill> more) {
        more.forEach(b -> found.putIfAbsent(b.key(), b));
    }
}
