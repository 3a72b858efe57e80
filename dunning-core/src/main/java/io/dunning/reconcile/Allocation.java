package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What pays which bill, worked out anew from all facts of a group: returns take back first, then people's decisions count, then structured
 * references. Nothing is paid because of a name, a text or an amount.
 *
 * <p>Pure: the same facts and bills give the same result, in whatever order they came to be known. That is why a payment that was too
 * much pays by itself once another one bounces, and why a line that was missing for a week changes nothing but what it should.
 */
final class Allocation {

    private static final Comparator<Bill> OLDEST_FIRST =
            Comparator.comparing(Bill::dueOn).thenComparing(Bill::key);

    private final Group group;
    private final List<Payment> payments;
    private final Map<PaymentId, Payment> byId = new HashMap<>();
    private final Map<Tie, List<Bill>> billsByReference = new HashMap<>();
    private final Map<PaymentId, Long> free = new HashMap<>();
    private final Map<BillKey, Long> room = new HashMap<>();
    private final Map<BillKey, Long> credited = new HashMap<>();
    private final Map<BillKey, Payment> lastPayer = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();

    /**
     * Money of a payment that nobody can explain yet.
     *
     * @param payment which payment
     * @param amount how much of it
     * @param kind what is unclear
     * @param bill the bill that it speaks of, if any
     */
    record Loose(
            Payment payment,
            Amount amount,
            OpenPoint.Kind kind,
            @Nullable BillKey bill) {}

    private Allocation(Group group) {
        this.group = group;
        payments = group.payments();
        for (Payment payment : payments) {
            byId.put(payment.id(), payment);
            free.put(payment.id(), payment.amount().minor());
        }
        for (Bill bill : group.bills().values()) {
            room.put(bill.key(), bill.billed().minor());
            for (String reference : bill.references()) {
                billsByReference
                        .computeIfAbsent(Tie.reference(bill.creditor().tenant(), reference), r -> new ArrayList<>(1))
                        .add(bill);
            }
        }
    }

    static Allocation of(Group group) {
        Allocation allocation = new Allocation(group);
        allocation.takeBack();
        allocation.decide();
        allocation.payByReference();
        allocation.keepTheRest();
        return allocation;
    }

    /** All postings; those of one payment add up to it. */
    List<Posting> postings() {
        return postings;
    }

    List<Loose> loose() {
        return loose;
    }

    /** What is left to pay of a bill; negative where more was credited than billed. */
    Amount open(Bill bill) {
        return new Amount(room.getOrDefault(bill.key(), 0L), bill.billed().currency());
    }

    /** What the creditor gave up of a bill. */
    Amount credited(Bill bill) {
        return new Amount(credited.getOrDefault(bill.key(), 0L), bill.billed().currency());
    }

    /** The last payment that pays a bill; {@code null} while none does. */
    @Nullable
    Payment lastPayer(BillKey bill) {
        return lastPayer.get(bill);
    }

    // ---- returns ----

    private void takeBack() {
        Map<Tie, List<Payment>> byBankReference = index(p -> p.ties().stream()
                .filter(t -> t.kind() == Tie.Kind.BANK_REFERENCE)
                .collect(Collectors.toSet()));
        Map<Tie, List<Payment>> byReference = index(this::referencesOfBills);
        for (Payment back : payments) {
            if (back.kind() == BankLine.Kind.RETURN) {
                List<Payment> named = back.returned() == null
                        ? List.of()
                        : byBankReference.getOrDefault(
                                Tie.bankReference(back.id().account(), back.returned()), List.of());
                Map<Payment, Long> taken = Returns.of(
                        back, named, all(byReference, referencesOfBills(back)), p -> free.getOrDefault(p.id(), 0L));
                taken.forEach((payment, minor) ->
                        takeBack(back, payment, minor, payment.id().toString()));
                if (taken.isEmpty()) {
                    takeBackAsDecided(back);
                }
            }
        }
    }

    /** A person said of which bill it takes money back: from the latest payments of that bill first. */
    private void takeBackAsDecided(Payment back) {
        for (Decision decision : group.decisions()) {
            if (decision instanceof Decision.Allocate allocate
                    && allocate.payment().equals(back.id())
                    && concerned(allocate.creditor(), back.id(), allocate.amount()) != null) {
                long wanted = allocate.amount().minor();
                for (Payment payment : payersOf(allocate.bill(), back)) {
                    long own = Math.max(0, free.getOrDefault(payment.id(), 0L));
                    long minor = Math.min(Math.min(wanted, own), -free.getOrDefault(back.id(), 0L));
                    takeBack(back, payment, minor, allocate.id());
                    wanted -= minor;
                }
            }
        }
    }

    /** The payments that name a bill, or that people gave to it, latest first. */
    private List<Payment> payersOf(BillKey key, Payment back) {
        Bill bill = group.bills().get(key);
        if (bill == null) {
            return List.of();
        }
        Set<PaymentId> given = group.decisions().stream()
                .filter(d -> d instanceof Decision.Allocate a && a.bill().equals(key))
                .map(d -> ((Decision.Allocate) d).payment())
                .collect(Collectors.toSet());
        return payments.stream()
                .filter(p -> p.kind() == BankLine.Kind.PAYMENT)
                .filter(p -> p.creditor().equals(back.creditor())
                        && p.amount().currency().equals(back.amount().currency()))
                .filter(p -> given.contains(p.id()) || p.references().stream().anyMatch(bill.references()::contains))
                .sorted(Payment.ORDER.reversed())
                .toList();
    }

    /** @param by what says so: a decision, or the payment where it is the bank */
    private void takeBack(Payment back, Payment payment, long minor, String by) {
        post(payment, null, PostingRule.RETURNED, back.id().toString(), minor);
        post(back, null, PostingRule.TAKES_BACK, by, -minor);
    }

    private Map<Tie, List<Payment>> index(Function<Payment, Set<Tie>> ties) {
        Map<Tie, List<Payment>> index = new HashMap<>();
        for (Payment payment : payments) {
            if (payment.kind() == BankLine.Kind.PAYMENT) {
                ties.apply(payment)
                        .forEach(t -> index.computeIfAbsent(t, k -> new ArrayList<>(1))
                                .add(payment));
            }
        }
        return index;
    }

    private Set<Tie> referencesOfBills(Payment payment) {
        return payment.references().stream()
                .map(r -> Tie.reference(payment.creditor().tenant(), r))
                .filter(billsByReference::containsKey)
                .collect(Collectors.toSet());
    }

    private static List<Payment> all(Map<Tie, List<Payment>> index, Set<Tie> ties) {
        return ties.stream()
                .flatMap(t -> index.getOrDefault(t, List.of()).stream())
                .distinct()
                .sorted(Payment.ORDER)
                .toList();
    }

    // ---- decisions ----

    private void decide() {
        List<Decision> decisions = group.decisions();
        Map<Tie, Long> refunds = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Credit credit) {
                credit(credit);
            }
        }
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Justify justify) {
                justify(justify, refunds);
            } else if (decision instanceof Decision.Allocate allocate) {
                allocate(allocate);
            }
        }
        payments.forEach(p -> payOut(p, refunds));
    }

    private void credit(Decision.Credit credit) {
        Bill bill = group.bills().get(credit.bill());
        if (bill == null || !bill.billed().currency().equals(credit.amount().currency())) {
            return;
        }
        room.merge(bill.key(), -credit.amount().minor(), Long::sum);
        credited.merge(bill.key(), credit.amount().minor(), Long::sum);
        postings.add(new Posting(
                credit.creditor(), null, bill.key(), PostingRule.of(credit.reason()), credit.id(), credit.amount()));
    }

    private void justify(Decision.Justify justify, Map<Tie, Long> refunds) {
        Payment payment = concerned(justify.creditor(), justify.payment(), justify.amount());
        if (payment == null) {
            return;
        }
        long left = free.getOrDefault(payment.id(), 0L);
        long wanted = justify.amount().minor();
        long minor = wanted > 0 ? Math.max(0, Math.min(wanted, left)) : Math.min(0, Math.max(wanted, left));
        post(payment, null, PostingRule.of(justify.reason()), justify.id(), minor);
        if (justify.reason() == Decision.Justification.REFUND && minor > 0) {
            refunds.put(Tie.decision(justify.creditor(), justify.id()), minor);
        }
    }

    private void allocate(Decision.Allocate allocate) {
        Payment payment = concerned(allocate.creditor(), allocate.payment(), allocate.amount());
        Bill bill = group.bills().get(allocate.bill());
        if (payment != null && bill != null && payment.kind() == BankLine.Kind.PAYMENT) {
            pay(
                    payment,
                    bill,
                    PostingRule.CONFIRMED,
                    allocate.id(),
                    allocate.amount().minor());
        }
    }

    /** A decision about money of another creditor, or in another currency, changes nothing. */
    private @Nullable Payment concerned(CreditorId creditor, PaymentId id, Amount amount) {
        Payment payment = byId.get(id);
        return payment != null
                        && payment.creditor().equals(creditor)
                        && payment.amount().currency().equals(amount.currency())
                ? payment
                : null;
    }

    private void payOut(Payment line, Map<Tie, Long> refunds) {
        if (line.kind() != BankLine.Kind.OTHER || line.amount().minor() >= 0) {
            return;
        }
        for (String reference : line.references()) {
            Tie refund = Tie.decision(line.creditor(), reference);
            long due = refunds.getOrDefault(refund, 0L);
            long minor = Math.min(due, -free.getOrDefault(line.id(), 0L));
            if (minor > 0) {
                post(line, null, PostingRule.REFUND_PAID, refund.value(), -minor);
                refunds.put(refund, due - minor);
            }
        }
    }

    // ---- references ----

    private void payByReference() {
        for (Payment payment : payments) {
            if (payment.kind() == BankLine.Kind.PAYMENT) {
                NamedBills named = named(payment);
                if (named.debtors() == 1) {
                    named.own().forEach(bill -> pay(payment, bill, PostingRule.REFERENCE, "", Long.MAX_VALUE));
                }
            }
        }
    }

    /** The bills that a payment names, oldest first. */
    private NamedBills named(Payment payment) {
        return NamedBills.of(
                payment,
                payment.references().stream()
                        .flatMap(r ->
                                billsByReference
                                        .getOrDefault(
                                                Tie.reference(payment.creditor().tenant(), r), List.of())
                                        .stream())
                        .distinct()
                        .sorted(OLDEST_FIRST)
                        .toList());
    }

    // ---- what is left ----

    private void keepTheRest() {
        for (Payment payment : payments) {
            long left = free.getOrDefault(payment.id(), 0L);
            if (left != 0) {
                Amount amount = new Amount(left, payment.amount().currency());
                loose.add(explain(payment, amount));
                post(payment, null, PostingRule.OPEN, "", left);
            }
        }
    }

    private Loose explain(Payment payment, Amount amount) {
        NamedBills named = named(payment);
        Bill bill = named.first();
        return new Loose(payment, amount, named.whyOpen(payment), bill == null ? null : bill.key());
    }

    // ---- postings ----

    private void pay(Payment payment, Bill bill, PostingRule rule, String by, long minorMax) {
        if (!bill.creditor().equals(payment.creditor())
                || !bill.billed().currency().equals(payment.amount().currency())) {
            return;
        }
        long minor =
                Math.min(minorMax, Math.min(free.getOrDefault(payment.id(), 0L), room.getOrDefault(bill.key(), 0L)));
        if (minor > 0) {
            room.merge(bill.key(), -minor, Long::sum);
            lastPayer.merge(bill.key(), payment, (a, b) -> Payment.ORDER.compare(a, b) >= 0 ? a : b);
            post(payment, bill.key(), rule, by, minor);
        }
    }

    private void post(Payment payment, @Nullable BillKey bill, PostingRule rule, String by, long minor) {
        if (minor != 0) {
            free.merge(payment.id(), -minor, Long::sum);
            postings.add(new Posting(
                    payment.creditor(),
                    payment.id(),
                    bill,
                    rule,
                    by,
                    new Amount(minor, payment.amount().currency())));
        }
    }
}
