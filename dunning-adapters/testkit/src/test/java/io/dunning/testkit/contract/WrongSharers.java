package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.testkit.contract.WrongStores.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stores that are wrong in one way each, in what they list and in how they share the work. */
final class WrongSharers {

    private WrongSharers() {}

    // ---- what is due, what waits ----

    static class ListsDueCasesByTheirIds extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    List<StoredCase> due = new ArrayList<>(super.due(partition, on, after, limit));
                    due.sort(Comparator.comparing(StoreFixture::id));
                    return due;
                }
            };
        }
    }

    static class OrdersKeysWithoutSign extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    List<StoredCase> due = new ArrayList<>(super.due(partition, on, after, limit));
                    due.sort(Comparator.comparing(
                                    (StoredCase s) -> s.dunningCase().reviewOn())
                            .thenComparing(s -> Partition.key(StoreFixture.id(s)), Long::compareUnsigned)
                            .thenComparing(StoreFixture::id));
                    return due;
                }
            };
        }
    }

    static class OrdersIdsAsDatabasesDo extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    List<StoredCase> due = new ArrayList<>(super.due(partition, on, after, limit));
                    due.sort(Comparator.comparing(
                                    (StoredCase s) -> s.dunningCase().reviewOn())
                            .thenComparing(s -> Partition.key(StoreFixture.id(s)))
                            .thenComparing(s -> StoreFixture.id(s).toString(), String.CASE_INSENSITIVE_ORDER));
                    return due;
                }
            };
        }
    }

    static class IgnoresThePage extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    return super.due(partition, on, null, limit);
                }

                @Override
                public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
                    return super.planned(partition, null, limit);
                }
            };
        }
    }

    static class GivesAllAtOnce extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    return super.due(partition, on, after, Integer.MAX_VALUE);
                }
            };
        }
    }

    static class TearsPersonsApart extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    return super.due(partition, on, after, limit).stream()
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class GoesOnByTheDayOfNow extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    DunningCase asItIs = after == null
                            ? null
                            : find(after.id()).orElseThrow().dunningCase();
                    boolean over = asItIs != null && asItIs.reviewOn().isAfter(on);
                    return over ? List.of() : super.due(partition, on, asItIs, limit);
                }
            };
        }
    }

    static class ListsClosedCasesAsDue extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Set<CaseId> all = new HashSet<>();

                @Override
                public void commit(Change change) {
                    super.commit(change);
                    change.cases().forEach(c -> all.add(c.result().id()));
                }

                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    return all.stream()
                            .map(id -> find(id).orElseThrow())
                            .filter(s -> !s.dunningCase().reviewOn().isAfter(on)
                                    || s.dunningCase().reviewOn().getYear() == 9999)
                            .sorted(StoreFixture.IN_AGENDA)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class MixesPartitions extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
                    return super.due(Partition.WHOLE, on, after, limit);
                }

                @Override
                public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
                    return super.planned(Partition.WHOLE, after, limit);
                }
            };
        }
    }

    static class ListsTheOutboxByItsKeys extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
                    return super.planned(partition, null, Integer.MAX_VALUE).stream()
                            .filter(n -> after == null || n.key().compareTo(after.key()) > 0)
                            .sorted(Comparator.comparing(PlannedNotice::key))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class ForgetsRecalls extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(change.recalling(List.of()));
                }
            };
        }
    }

    static class RecallsAsOftenAsAsked extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<NoticeKey, Integer> asked = new HashMap<>();

                @Override
                public void commit(Change change) {
                    super.commit(change);
                    change.toRecall().forEach(key -> asked.merge(key, 1, Integer::sum));
                }

                @Override
                public List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
                    return super.toRecall(partition, after, limit).stream()
                            .flatMap(n -> Collections.nCopies(asked.getOrDefault(n.key(), 0), n).stream())
                            .toList();
                }
            };
        }
    }

    static class NeverEndsARecall extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(new Change(
                            change.cases(),
                            change.notices(),
                            change.attempts(),
                            change.unchanged(),
                            change.resolved(),
                            change.toRecall(),
                            List.of(),
                            change.cursors(),
                            change.closes(),
                            change.under()));
                }
            };
        }
    }

    // ---- ledgers and days ----

    static class ForgetsClosedDays extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<Partition, LocalDate> closed() {
                    return Map.of();
                }
            };
        }
    }

    static class ClosesAllForOne extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<Partition, LocalDate> closed() {
                    Map<Partition, LocalDate> all = new HashMap<>();
                    super.closed()
                            .values()
                            .forEach(on -> Partition.all(partitions()).forEach(p -> all.put(p, on)));
                    return all;
                }
            };
        }
    }

    static class ClosesBackwards extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<Partition, LocalDate> last = new HashMap<>();

                @Override
                public void commit(Change change) {
                    super.commit(change);
                    last.putAll(change.closes());
                }

                @Override
                public Map<Partition, LocalDate> closed() {
                    return Map.copyOf(last);
                }
            };
        }
    }

    static class SharesOneCursor extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<CreditorId, Long> cursors() {
                    Map<CreditorId, Long> own = new HashMap<>(super.cursors());
                    own.replaceAll((creditor, cursor) -> Collections.max(own.values()));
                    return own;
                }
            };
        }
    }

    static class ReadsBackwards extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<CreditorId, Long> last = new HashMap<>();

                @Override
                public void commit(Change change) {
                    super.commit(change);
                    last.putAll(change.cursors());
                }

                @Override
                public Map<CreditorId, Long> cursors() {
                    Map<CreditorId, Long> all = new HashMap<>(super.cursors());
                    all.putAll(last);
                    return all;
                }
            };
        }
    }

    static class KnowsOnlyLedgersThatWereRead extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<CreditorId, Long> cursors() {
                    Map<CreditorId, Long> all = new HashMap<>(super.cursors());
                    all.values().removeIf(cursor -> cursor == 0);
                    return all;
                }
            };
        }
    }

    // ---- leases ----

    static class LetsTwoNodesHoldOnePartition extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final AtomicInteger days = new AtomicInteger();

                @Override
                public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                    return super.claim(partition, node, now.plus(Duration.ofDays(days.incrementAndGet())), time)
                            .map(l -> new Lease(partition, node, l.epoch(), time, now.plus(time)));
                }
            };
        }
    }

    static class LocksAllForOne extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                    Partition first = new Partition(0, partitions());
                    return super.claim(first, node, now, time)
                            .map(l -> new Lease(partition, node, l.epoch(), time, l.until()));
                }
            };
        }
    }

    static class MakesANodeWaitForItself extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final AtomicInteger claims = new AtomicInteger();

                @Override
                public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                    return super.claim(partition, node + claims.incrementAndGet(), now, time)
                            .map(l -> new Lease(partition, node, l.epoch(), time, l.until()));
                }
            };
        }
    }

    static class NeverLetsGo extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                    return super.claim(partition, node, StoreFixture.AT, time)
                            .map(l -> new Lease(partition, node, l.epoch(), time, now.plus(time)));
                }
            };
        }
    }

    static class BeginsEpochsAnew extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                    return super.claim(partition, node, now, time)
                            .map(l -> new Lease(partition, node, 1, time, l.until()));
                }
            };
        }
    }

    static class IgnoresTheEpoch extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(new Change(
                            change.cases(),
                            change.notices(),
                            change.attempts(),
                            change.unchanged(),
                            change.resolved(),
                            change.toRecall(),
                            change.recalled(),
                            change.cursors(),
                            change.closes(),
                            null));
                }
            };
        }
    }

    static class AsksForTheEpochOnlyWhereCasesChange extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    if (change.cases().isEmpty() && change.under() != null) {
                        return;
                    }
                    super.commit(change);
                }
            };
        }
    }

    static class NeverRenews extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    Lease lease = change.under();
                    super.commit(
                            lease == null
                                    ? change
                                    : change.under(new Lease(
                                            lease.partition(),
                                            lease.node(),
                                            lease.epoch(),
                                            lease.time(),
                                            Instant.EPOCH)));
                }
            };
        }
    }

    static class RefusesWhoComesLate extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<Long, Instant> ends = new HashMap<>();

                @Override
                public synchronized Optional<Lease> claim(
                        Partition partition, String node, Instant now, Duration time) {
                    Optional<Lease> lease = super.claim(partition, node, now, time);
                    lease.ifPresent(l -> ends.put(l.epoch(), l.until()));
                    return lease;
                }

                @Override
                public synchronized void commit(Change change) {
                    Lease lease = change.under();
                    if (lease != null && lease.until().minus(lease.time()).isAfter(ends.get(lease.epoch()))) {
                        throw new Fenced(lease);
                    }
                    super.commit(change);
                }
            };
        }
    }

    static class ReleasesWhoeverHoldsIt extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<Partition, Lease> last = new HashMap<>();

                @Override
                public synchronized Optional<Lease> claim(
                        Partition partition, String node, Instant now, Duration time) {
                    Optional<Lease> lease = super.claim(partition, node, now, time);
                    lease.ifPresent(l -> last.put(partition, l));
                    return lease;
                }

                @Override
                public synchronized void release(Lease lease) {
                    super.release(last.getOrDefault(lease.partition(), lease));
                }
            };
        }
    }
}
