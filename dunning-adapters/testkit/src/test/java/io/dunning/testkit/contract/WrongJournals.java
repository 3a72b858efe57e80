package io.dunning.testkit.contract;

import io.dunning.memory.MemoryAllocationJournal;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Journals of allocations, a good one and some that are wrong on purpose. */
final class WrongJournals {

    private WrongJournals() {}

    /** A journal that does as the one behind it. */
    private static class Forwarding implements AllocationJournal {
        final AllocationJournal journal = new MemoryAllocationJournal();

        /** All that was ever booked. */
        final Set<Posting> booked = ConcurrentHashMap.newKeySet();

        @Override
        public Progress progress() {
            return journal.progress();
        }

        @Override
        public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
            return journal.postings(payments, bills);
        }

        @Override
        public void store(Recalculation recalculation) {
            journal.store(recalculation);
            recalculation.bookings().forEach(b -> booked.add(b.change()));
        }

        @Override
        public List<JournalEntry> onBills(CreditorId creditor, long after, int limit) {
            return journal.onBills(creditor, after, limit);
        }

        @Override
        public List<JournalEntry> booked(CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
            return journal.booked(creditor, from, to, after, limit);
        }

        @Override
        public List<OpenPoint> points(CreditorId creditor, @Nullable OpenPoint after, int limit) {
            return journal.points(creditor, after, limit);
        }

        @Override
        public LocalDate closedThrough(CreditorId creditor) {
            return journal.closedThrough(creditor);
        }

        @Override
        public void close(CreditorId creditor, LocalDate through) {
            journal.close(creditor, through);
        }
    }

    static class Good extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new MemoryAllocationJournal();
        }
    }

    // ---- postings ----

    static class KeepsPostingsAtZero extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
                    List<Posting> all = new ArrayList<>(super.postings(payments, bills));
                    Set<Posting> standing = new HashSet<>();
                    all.forEach(p -> standing.add(nothing(p)));
                    booked.stream()
                            .map(WrongJournals::nothing)
                            .distinct()
                            .filter(p -> payments.contains(p.payment()) || bills.contains(p.bill()))
                            .filter(p -> !standing.contains(p))
                            .forEach(all::add);
                    return all;
                }
            };
        }
    }

    private static Posting nothing(Posting posting) {
        return posting.with(Amount.zero(posting.amount().currency()));
    }

    static class AnswersWhatIsAskedForTwiceTwice extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
                    List<Posting> all = new ArrayList<>(super.postings(payments, List.of()));
                    all.addAll(super.postings(List.of(), bills));
                    return all;
                }
            };
        }
    }

    static class MixesCurrencies extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
                    Map<Posting, Posting> all = new LinkedHashMap<>();
                    for (Posting posting : super.postings(payments, bills)) {
                        Posting place = posting.with(Amount.of("0", "EUR"));
                        all.merge(
                                place,
                                posting,
                                (a, b) -> a.with(Amount.ofMinor(
                                        a.amount().minor() + b.amount().minor(),
                                        a.amount().currency())));
                    }
                    return List.copyOf(all.values());
                }
            };
        }
    }

    static class IgnoresCase extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
                    Set<String> names = new HashSet<>();
                    payments.forEach(p -> names.add(p.toString().toLowerCase(Locale.ROOT)));
                    return super.postings(
                            booked.stream()
                                    .flatMap(b -> Stream.ofNullable(b.payment()))
                                    .distinct()
                                    .filter(p -> names.contains(p.toString().toLowerCase(Locale.ROOT)))
                                    .toList(),
                            bills);
                }
            };
        }
    }

    // ---- storing ----

    static class IgnoresTheRevision extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public synchronized void store(Recalculation recalculation) {
                    super.store(onTop(recalculation, progress()));
                }
            };
        }
    }

    private static AllocationJournal.Recalculation onTop(
            AllocationJournal.Recalculation recalculation, AllocationJournal.Progress progress) {
        return new AllocationJournal.Recalculation(
                progress,
                Math.max(progress.readUpTo(), recalculation.readUpTo()),
                recalculation.payments(),
                recalculation.bookings(),
                recalculation.points());
    }

    /** It finds out that it was overtaken, but only when the bookings are stored. */
    static class LooksAndThenStores extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public synchronized void store(Recalculation recalculation) {
                    boolean overtaken = !recalculation.after().equals(progress());
                    super.store(onTop(recalculation, progress()));
                    if (overtaken) {
                        throw new Overtaken();
                    }
                }
            };
        }
    }

    static class CountsNoClosing extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                private long closings;

                @Override
                public synchronized Progress progress() {
                    Progress progress = super.progress();
                    return new Progress(progress.readUpTo(), progress.revision() - closings);
                }

                @Override
                public synchronized void store(Recalculation recalculation) {
                    if (!recalculation.after().equals(progress())) {
                        throw new Overtaken();
                    }
                    super.store(onTop(recalculation, super.progress()));
                }

                @Override
                public synchronized void close(CreditorId creditor, LocalDate through) {
                    super.close(creditor, through);
                    closings++;
                }
            };
        }
    }

    // ---- positions and reading ----

    static class CountsEachHouseByItself extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<JournalEntry> booked(
                        CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
                    List<JournalEntry> all = new ArrayList<>();
                    for (JournalEntry entry : super.booked(creditor, from, to, 0, Integer.MAX_VALUE)) {
                        all.add(new JournalEntry(all.size() + 1L, entry.booking()));
                    }
                    return all.stream()
                            .filter(e -> e.position() > after)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    /** As one that numbers entries before their commits, of which every other is slow. */
    static class ShowsLaterEntriesFirst extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<JournalEntry> onBills(CreditorId creditor, long after, int limit) {
                    List<JournalEntry> all = super.onBills(creditor, 0, Integer.MAX_VALUE);
                    long last = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
                    return all.stream()
                            .filter(e -> e.position() > after)
                            .filter(e -> e.position() % 2 == 0 || e.position() < last - 1)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class BooksByTheDayOfTheMoney extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<JournalEntry> booked(
                        CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
                    return super.booked(creditor, LocalDate.MIN, LocalDate.MAX, after, Integer.MAX_VALUE).stream()
                            .filter(e -> !e.booking().valueOn().isBefore(from)
                                    && !e.booking().valueOn().isAfter(to))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class LeavesOutTheLastDay extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<JournalEntry> booked(
                        CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
                    return super.booked(creditor, from, to.minusDays(1), after, limit);
                }
            };
        }
    }

    static class ForgetsWhoseTenantItIs extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public List<JournalEntry> onBills(CreditorId creditor, long after, int limit) {
                    return booked.stream()
                            .flatMap(b -> Stream.ofNullable(b.bill()))
                            .map(BillKey::creditor)
                            .distinct()
                            .filter(c -> c.creditor().equals(creditor.creditor()))
                            .flatMap(c -> super.onBills(c, after, limit).stream())
                            .sorted(Comparator.comparingLong(JournalEntry::position))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    // ---- points ----

    static class KeepsOldPoints extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                @Override
                public void store(Recalculation recalculation) {
                    super.store(new Recalculation(
                            recalculation.after(),
                            recalculation.readUpTo(),
                            Set.of(),
                            recalculation.bookings(),
                            recalculation.points()));
                }
            };
        }
    }

    static class ForgetsOtherPoints extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                private final Set<PaymentId> known = new HashSet<>();

                @Override
                public void store(Recalculation recalculation) {
                    known.addAll(recalculation.payments());
                    super.store(new Recalculation(
                            recalculation.after(),
                            recalculation.readUpTo(),
                            known,
                            recalculation.bookings(),
                            recalculation.points()));
                }
            };
        }
    }

    static class SortsPointsByName extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                private final Comparator<OpenPoint> byName =
                        Comparator.comparing((OpenPoint p) -> p.kind().name()).thenComparing(OpenPoint.ORDER);

                @Override
                public List<OpenPoint> points(CreditorId creditor, @Nullable OpenPoint after, int limit) {
                    return super.points(creditor, null, Integer.MAX_VALUE).stream()
                            .sorted(byName)
                            .filter(p -> after == null || byName.compare(p, after) > 0)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    // ---- closing ----

    static class OpensBooksAgain extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                private final Map<CreditorId, LocalDate> closed = new LinkedHashMap<>();

                @Override
                public void close(CreditorId creditor, LocalDate through) {
                    super.close(creditor, through);
                    closed.put(creditor, through);
                }

                @Override
                public LocalDate closedThrough(CreditorId creditor) {
                    return closed.getOrDefault(creditor, super.closedThrough(creditor));
                }
            };
        }
    }

    static class ClosesTheBooksOfAll extends AllocationJournalContract {
        @Override
        protected AllocationJournal newJournal() {
            return new Forwarding() {
                private final CreditorId all = new CreditorId("all", "all");

                @Override
                public void close(CreditorId creditor, LocalDate through) {
                    super.close(all, through);
                }

                @Override
                public LocalDate closedThrough(CreditorId creditor) {
                    return super.closedThrough(all);
                }
            };
        }
    }
}
