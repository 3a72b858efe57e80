package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that are wrong in one way each. */
final class WrongStores {

    private WrongStores() {}

    static class ForgetsTheExpectedVersion extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<CaseId, StoredCase> last = new ConcurrentHashMap<>();

                @Override
                public void commit(Change change) {
                    try {
                        super.commit(change);
                    } catch (StaleCase ignored) {
                        change.cases().forEach(c -> last.put(c.result().id(), new StoredCase(c.result(), c.head())));
                    }
                }
            };
        }
    }

    static class LosesHalfOfAChange extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(new Change(
                            change.cases().subList(0, Math.min(1, change.cases().size())),
                            change.notices()
                                    .subList(0, Math.min(1, change.notices().size())),
                            change.attempts(),
                            change.resolved(),
                            change.cursors(),
                            change.closes()));
                }
            };
        }
    }

    static class StoresCaseByCase extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(
                            new Change(List.of(), List.of(), List.of(), List.of(), change.cursors(), change.closes()));
                    for (CaseChange one : change.cases()) {
                        super.commit(new Change(
                                List.of(one),
                                change.notices().stream()
                                        .filter(n ->
                                                n.caseId().equals(one.result().id()))
                                        .toList(),
                                change.attempts().stream()
                                        .filter(a ->
                                                one.result().notice(a.key()).isPresent())
                                        .toList(),
                                change.resolved(),
                                Map.of(),
                                null));
                    }
                    if (change.cases().isEmpty()) {
                        super.commit(new Change(
                                List.of(), change.notices(), change.attempts(), change.resolved(), Map.of(), null));
                    }
                }
            };
        }
    }

    static class AllowsAKeyTwice extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Set<NoticeKey> used = new HashSet<>();

                @Override
                public synchronized void commit(Change change) {
                    List<PlannedNotice> fresh = change.notices().stream()
                            .filter(n -> used.add(n.key()))
                            .toList();
                    super.commit(new Change(
                            change.cases(),
                            fresh,
                            change.attempts(),
                            change.resolved(),
                            change.cursors(),
                            change.closes()));
                }
            };
        }
    }

    static class TakesAttemptsInAnyOrder extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<NoticeKey, Integer> numbers = new HashMap<>();

                @Override
                public synchronized void commit(Change change) {
                    List<Attempt> renumbered = change.attempts().stream()
                            .map(a -> new Attempt(
                                    a.key(), numbers.merge(a.key(), 1, Integer::sum), a.at(), a.ledgerCompleteUpTo()))
                            .toList();
                    super.commit(new Change(
                            change.cases(),
                            change.notices(),
                            renumbered,
                            change.resolved(),
                            change.cursors(),
                            change.closes()));
                }
            };
        }
    }

    static class ListsDueCasesByTheirDay extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
                    List<StoredCase> due = new ArrayList<>(super.due(on, after, limit));
                    due.sort(Comparator.comparing(s -> s.dunningCase().reviewOn()));
                    return due;
                }
            };
        }
    }

    static class IgnoresThePage extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
                    return super.due(on, null, limit);
                }

                @Override
                public List<PlannedNotice> planned(@Nullable NoticeKey after, int limit) {
                    return super.planned(null, limit);
                }
            };
        }
    }

    static class ListsClosedCasesAsDue extends CaseStoreContract {
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
                public List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
                    return all.stream()
                            .sorted()
                            .filter(id -> after == null || id.compareTo(after) > 0)
                            .map(id -> find(id).orElseThrow())
                            .filter(s -> !s.dunningCase().reviewOn().isAfter(on)
                                    || s.dunningCase().reviewOn().getYear() == 9999)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class OrdersIdsAsDatabasesDo extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
                    List<StoredCase> due = new ArrayList<>(super.due(on, after, limit));
                    due.sort(Comparator.comparing(s -> s.dunningCase().id().toString(), String.CASE_INSENSITIVE_ORDER));
                    return due;
                }
            };
        }
    }

    static class CountsContactsOfAllTenants extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<PersonId, ContactLog> contacts(
                        String tenant, Collection<PersonId> persons, LocalDate since) {
                    Map<PersonId, ContactLog> all = new HashMap<>(super.contacts(tenant, persons, since));
                    String other = tenant.equals("region") ? "other" : "region";
                    super.contacts(other, persons, since).forEach((person, log) -> {
                        for (int i = 0; i < log.size(); i++) {
                            all.merge(person, log, (a, b) -> a.plus(since));
                        }
                    });
                    return all;
                }
            };
        }
    }

    static class CountsContactsPerCreditor extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<PersonId, ContactLog> contacts(
                        String tenant, Collection<PersonId> persons, LocalDate since) {
                    Map<PersonId, ContactLog> found = new HashMap<>();
                    super.contacts(tenant, persons, since)
                            .forEach((person, log) -> found.put(person, ContactLog.of((int) since.toEpochDay())));
                    return found;
                }
            };
        }
    }

    static class CountsCancelledNotices extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<PersonId, List<LocalDate>> planned = new HashMap<>();

                @Override
                public synchronized void commit(Change change) {
                    super.commit(change);
                    change.notices()
                            .forEach(n -> planned.computeIfAbsent(n.caseId().debtor(), p -> new ArrayList<>())
                                    .add(n.plannedOn()));
                }

                @Override
                public Map<PersonId, ContactLog> contacts(
                        String tenant, Collection<PersonId> persons, LocalDate since) {
                    Map<PersonId, ContactLog> found = new HashMap<>();
                    persons.forEach(p -> found.put(
                            p,
                            ContactLog.of(planned.getOrDefault(p, List.of()).stream()
                                    .filter(d -> !d.isBefore(since))
                                    .mapToInt(d -> (int) d.toEpochDay())
                                    .toArray())));
                    return found;
                }
            };
        }
    }

    static class KeepsCancelledNoticesInTheOutbox extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<NoticeKey, PlannedNotice> all = new HashMap<>();
                private final Set<NoticeKey> attempted = new HashSet<>();

                @Override
                public synchronized void commit(Change change) {
                    super.commit(change);
                    change.notices().forEach(n -> all.put(n.key(), n));
                    change.attempts().forEach(a -> attempted.add(a.key()));
                }

                @Override
                public List<PlannedNotice> planned(@Nullable NoticeKey after, int limit) {
                    return all.values().stream()
                            .filter(n -> !attempted.contains(n.key()))
                            .filter(n -> after == null || n.key().compareTo(after) > 0)
                            .sorted(Comparator.comparing(PlannedNotice::key))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class ForgetsResults extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(new Change(
                            change.cases(),
                            change.notices(),
                            change.attempts(),
                            List.of(),
                            change.cursors(),
                            change.closes()));
                }
            };
        }
    }

    static class TellsHistoryBackwards extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<RecordedEvent> history(CaseId id) {
                    List<RecordedEvent> history = new ArrayList<>(super.history(id));
                    Collections.reverse(history);
                    return history;
                }
            };
        }
    }

    static class HandsOutItsOwnHistory extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<RecordedEvent> history(CaseId id) {
                    return new ArrayList<>(super.history(id));
                }
            };
        }
    }

    static class MixesCreditors extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
                    Map<ReceivableId, CaseId> found = new HashMap<>();
                    creditors().forEach(c -> found.putAll(super.casesOf(c, receivables)));
                    return found;
                }
            };
        }
    }

    static class ForgetsClosedDays extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Optional<LocalDate> lastClosed() {
                    return Optional.empty();
                }
            };
        }
    }

    static class SharesOneCursor extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public long cursor(CreditorId creditor) {
                    return creditors().isEmpty() ? Math.max(super.cursor(creditor), 1) : super.cursor(creditor);
                }
            };
        }
    }

    static class LetsEverybodyWin extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    try {
                        super.commit(change);
                    } catch (StaleCase | IllegalArgumentException ignored) {
                        Thread.onSpinWait();
                    }
                }
            };
        }
    }
}
