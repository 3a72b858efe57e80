package io.dunning.memory;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A journal of allocations in memory. */
public final class MemoryAllocationJournal implements AllocationJournal {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<CreditorId, List<JournalEntry>> onBills = new HashMap<>();
    private final Map<PaymentId, Map<Posting, Amount>> byPayment = new HashMap<>();
    private final Map<BillKey, Map<Posting, Amount>> byBill = new HashMap<>();
    private final Map<CreditorId, NavigableSet<OpenPoint>> points = new HashMap<>();
    private final Map<PaymentId, List<OpenPoint>> pointsOf = new HashMap<>();
    private final Map<CreditorId, LocalDate> closedThrough = new HashMap<>();
    private Progress progress = Progress.NONE;

    @Override
    public synchronized Progress progress() {
        return progress;
    }

    @Override
    public synchronized List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
        Set<Posting> found = new LinkedHashSet<>();
        payments.forEach(p -> collect(byPayment.get(p), found));
        bills.forEach(b -> collect(byBill.get(b), found));
        return List.copyOf(found);
    }

    private static void collect(@Nullable Map<Posting, Amount> places, Set<Posting> found) {
        if (places != null) {
            places.forEach((place, amount) -> found.add(place.with(amount)));
        }
    }

    @Override
    public synchronized void store(Recalculation recalculation) {
        if (!recalculation.after().equals(progress)) {
            throw new Overtaken();
        }
        recalculation.bookings().forEach(this::book);
        for (PaymentId payment : recalculation.payments()) {
            List<OpenPoint> before = pointsOf.remove(payment);
            if (before != null) {
                before.forEach(p -> pointsOf(p.creditor()).remove(p));
            }
        }
        for (OpenPoint point : recalculation.points()) {
            pointsOf(point.creditor()).add(point);
            pointsOf.computeIfAbsent(point.payment(), p -> new ArrayList<>(1)).add(point);
        }
        progress = new Progress(recalculation.readUpTo(), progress.revision() + 1);
    }

    private NavigableSet<OpenPoint> pointsOf(CreditorId creditor) {
        return points.computeIfAbsent(creditor, c -> new TreeSet<>(OpenPoint.ORDER));
    }

    private void book(JournalEntry.Booking booking) {
        JournalEntry entry = new JournalEntry(entries.size() + 1L, booking);
        entries.add(entry);
        Posting change = booking.change();
        Posting place = change.with(Amount.zero(change.amount().currency()));
        PaymentId payment = change.payment();
        if (payment != null) {
            add(byPayment.computeIfAbsent(payment, p -> new LinkedHashMap<>(2)), place, change.amount());
        }
        BillKey bill = change.bill();
        if (bill != null) {
            add(byBill.computeIfAbsent(bill, b -> new LinkedHashMap<>(2)), place, change.amount());
            onBills.computeIfAbsent(bill.creditor(), c -> new ArrayList<>()).add(entry);
        }
    }

    private static void add(Map<Posting, Amount> places, Posting place, Amount amount) {
        if (places.merge(place, amount, Amount::plus).isZero()) {
            places.remove(place);
        }
    }

    @Override
    public synchronized List<JournalEntry> onBills(CreditorId creditor, long after, int limit) {
        List<JournalEntry> own = onBills.getOrDefault(creditor, List.of());
        int low = 0;
        int high = own.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (own.get(middle).position() <= after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(own.subList(low, Math.min(own.size(), low + limit)));
    }

    @Override
    public synchronized List<JournalEntry> booked(
            CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
        return entries.stream()
                .skip(after)
                .filter(e -> e.booking().change().creditor().equals(creditor))
                .filter(e -> !e.booking().bookedOn().isBefore(from)
                        && !e.booking().bookedOn().isAfter(to))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OpenPoint> points(CreditorId creditor, @Nullable OpenPoint after, int limit) {
        NavigableSet<OpenPoint> own = pointsOf(creditor);
        return (after == null ? own : own.tailSet(after, false))
                .stream().limit(limit).toList();
    }

    @Override
    public synchronized LocalDate closedThrough(CreditorId creditor) {
        return closedThrough.getOrDefault(creditor, LocalDate.MIN);
    }

    @Override
    public synchronized void close(CreditorId creditor, LocalDate through) {
        closedThrough.merge(creditor, through, (a, b) -> a.isBefore(b) ? b : a);
        progress = new Progress(progress.readUpTo(), progress.revision() + 1);
    }
}
