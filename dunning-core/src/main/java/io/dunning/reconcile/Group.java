package io.dunning.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts and bills that hang together: whatever could change how one of them is paid is in it. Two groups that share nothing may be looked at
 * together or one by one, with the same result.
 */
final class Group {

    private final Map<BillKey, Bill> bills = new LinkedHashMap<>();
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final Map<Tie, Decision> decisions = new LinkedHashMap<>();

    private Group() {}

    /** All that hangs together with these facts and bills. */
    static Group around(PaymentBook book, Bills host, Collection<? extends Fact> facts, Collection<Bill> bills) {
        Group group = new Group();
        new Gathering(group, book, host).from(facts, bills);
        return group;
    }

    Map<BillKey, Bill> bills() {
        return bills;
    }

    /** In the order in which they are served. */
    List<Payment> payments() {
        return payments.values().stream().sorted(Payment.ORDER).toList();
    }

    boolean has(PaymentId payment) {
        return payments.containsKey(payment);
    }

    /** Those that were not revoked, in the order in which they take effect. */
    List<Decision> decisions() {
        Set<Tie> revoked = new HashSet<>();
        // A later revocation may take back an earlier one, so the latest comes first.
        decisions.values().stream()
                .filter(Decision.Revoke.class::isInstance)
                .sorted(Decision.ORDER.reversed())
                .map(Decision.Revoke.class::cast)
                .filter(r -> !revoked.contains(Tie.decision(r.creditor(), r.id())))
                .forEach(r -> revoked.add(Tie.decision(r.creditor(), r.revokes())));
        return decisions.values().stream()
                .filter(d -> !(d instanceof Decision.Revoke))
                .filter(d -> !revoked.contains(Tie.decision(d.creditor(), d.id())))
                .sorted(Decision.ORDER)
                .toList();
    }

    /** Follows ties, all that are new at once, until nothing more is found. */
    private static final class Gathering {
        private final Group group;
        private final PaymentBook book;
        private final Bills host;
        private final Set<Tie> asked = new HashSet<>();
        private final Set<Tie> askedReferences = new HashSet<>();
        private final Set<BillKey> askedBills = new HashSet<>();

        Gathering(Group group, PaymentBook book, Bills host) {
            this.group = group;
            this.book = book;
            this.host = host;
        }

        void from(Collection<? extends Fact> facts, Collection<Bill> bills) {
            List<Fact> newFacts = new ArrayList<>(facts);
            newFacts.forEach(this::take);
            List<Bill> newBills = bills.stream().filter(this::take).toList();
            while (!newFacts.isEmpty() || !newBills.isEmpty()) {
                Set<Tie> ties = new HashSet<>();
                newFacts.forEach(f -> ties.addAll(f.seeks()));
                newBills.forEach(b -> ties.addAll(seeks(b)));
                ties.removeIf(t -> !asked.add(t));
                newBills = billsOf(newFacts).stream().filter(this::take).toList();
                List<Fact> found = ties.isEmpty() ? List.of() : book.tied(ties);
                newFacts = found.stream().filter(this::take).toList();
            }
        }

        private static Set<Tie> seeks(Bill bill) {
            Set<Tie> ties = new HashSet<>();
            ties.add(Tie.decidedBill(bill.key()));
            bill.references()
                    .forEach(r -> ties.add(Tie.reference(bill.creditor().tenant(), r)));
            return ties;
        }

        private List<Bill> billsOf(List<Fact> facts) {
            Map<String, Set<String>> references = new HashMap<>();
            Set<BillKey> keys = new HashSet<>();
            for (Fact fact : facts) {
                if (fact instanceof Payment payment) {
                    String tenant = payment.creditor().tenant();
                    payment.references().stream()
                            .filter(r -> askedReferences.add(Tie.reference(tenant, r)))
                            .forEach(r -> references
                                    .computeIfAbsent(tenant, t -> new HashSet<>())
                                    .add(r));
                } else if (fact instanceof Decision.Allocate allocate) {
                    keys.add(allocate.bill());
                } else if (fact instanceof Decision.Credit credit) {
                    keys.add(credit.bill());
                }
            }
            keys.removeIf(k -> !askedBills.add(k));
            List<Bill> found = new ArrayList<>();
            references.forEach((tenant, wanted) -> found.addAll(host.byReference(tenant, wanted)));
            if (!keys.isEmpty()) {
                found.addAll(host.byKey(keys));
            }
            return found;
        }

        private boolean take(Bill bill) {
            return group.bills.putIfAbsent(bill.key(), bill) == null;
        }

        /** Superseded payments lead to what they paid, and count no more. */
        private boolean take(Fact fact) {
            if (fact instanceof Payment payment) {
                return !payment.superseded() && group.payments.putIfAbsent(payment.id(), payment) == null;
            }
            Decision decision = (Decision) fact;
            return group.decisions.putIfAbsent(Tie.decision(decision.creditor(), decision.id()), decision) == null;
        }
    }
}
