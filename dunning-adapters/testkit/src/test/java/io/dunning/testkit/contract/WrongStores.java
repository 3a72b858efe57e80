package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stores that are wrong in one way each. */
final class WrongStores {

    private WrongStores() {}

    abstract static class Wrong extends CaseStoreContract {
        @Override
        protected void letLeasesExpire(CaseStore store) {
            // They go by the time of the claim.
        }
    }

    static class ForgetsTheExpectedVersion extends Wrong {
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

    static class LosesHalfOfAChange extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(with(change, half(change.cases()), half(change.notices())));
                }
            };
        }
    }

    private static <T> List<T> half(List<T> all) {
        return all.subList(0, (all.size() + 1) / 2);
    }

    private static Change with(Change change, List<CaseChange> cases, List<PlannedNotice> notices) {
        return new Change(
                cases,
                notices,
                change.attempts(),
                change.unchanged(),
                change.resolved(),
                change.toRecall(),
                change.recalled(),
                change.cursors(),
                change.closes(),
                change.under());
    }

    static class StoresCaseByCase extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(with(change, List.of(), List.of())
                            .attempting(List.of(), change.unchanged())
                            .resolving(List.of())
                            .recalling(List.of()));
                    for (CaseChange one : change.cases()) {
                        List<PlannedNotice> own = change.notices().stream()
                                .filter(n -> n.caseId().equals(one.result().id()))
                                .toList();
                        super.commit(Change.of(List.of(one)).planning(own));
                    }
                    List<PlannedNotice> others = change.cases().isEmpty() ? change.notices() : List.of();
                    super.commit(Change.NOTHING
                            .planning(others)
                            .attempting(change.attempts(), List.of())
                            .resolving(change.resolved())
                            .recalling(change.toRecall()));
                }
            };
        }
    }

    static class AllowsAKeyTwice extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Set<NoticeKey> used = new HashSet<>();

                @Override
                public synchronized void commit(Change change) {
                    List<PlannedNotice> fresh = change.notices().stream()
                            .filter(n -> used.add(n.key()))
                            .toList();
                    super.commit(change.planning(fresh));
                }
            };
        }
    }

    static class TakesAttemptsInAnyOrder extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Map<NoticeKey, Integer> numbers = new HashMap<>();

                @Override
                public synchronized void commit(Change change) {
                    List<Attempt> renumbered = change.attempts().stream()
                            .map(a -> new Attempt(
                                    a.key(),
                                    numbers.merge(a.key(), 1, Integer::sum),
                                    a.at(),
                                    a.ledgerCompleteUpTo(),
                                    a.epoch()))
                            .toList();
                    super.commit(change.attempting(renumbered, change.unchanged()));
                }
            };
        }
    }

    static class CountsContactsOfAllTenants extends Wrong {
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

    static class CountsContactsPerCreditor extends Wrong {
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

    static class CountsCancelledNotices extends Wrong {
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

    static class CountsADayOnce extends Wrong {
        private static final int DAYS = 20_000;

        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<PersonId, ContactLog> contacts(
                        String tenant, Collection<PersonId> persons, LocalDate since) {
                    Map<PersonId, ContactLog> found = new HashMap<>(super.contacts(tenant, persons, since));
                    int first = (int) since.toEpochDay();
                    found.replaceAll((person, log) -> ContactLog.of(IntStream.range(first, first + DAYS)
                            .filter(day -> log.countSince(day) > log.countSince(day + 1L))
                            .toArray()));
                    return found;
                }
            };
        }
    }

    /** What was cancelled is gone at once, though it may have left. */
    static class TakesCancelledForNotLeft extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                private final Set<PersonId> stopped = new HashSet<>();

                @Override
                public synchronized void commit(Change change) {
                    super.commit(change);
                    for (CaseChange one : change.cases()) {
                        PersonId person = one.result().id().debtor();
                        boolean isStopped = one.events().stream().anyMatch(e -> e.event() instanceof NoticeCancelled);
                        stopped.remove(person);
                        if (isStopped) {
                            stopped.add(person);
                        }
                    }
                }

                @Override
                public Map<PersonId, ContactLog> contacts(
                        String tenant, Collection<PersonId> persons, LocalDate since) {
                    Map<PersonId, ContactLog> found = new HashMap<>(super.contacts(tenant, persons, since));
                    found.keySet().removeAll(stopped);
                    return found;
                }
            };
        }
    }

    static class KeepsCancelledNoticesInTheOutbox extends Wrong {
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
                public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
                    return all.values().stream()
                            .filter(n -> !attempted.contains(n.key()) && partition.holds(n.caseId()))
                            .sorted(StoreFixture.IN_OUTBOX)
                            .filter(n -> after == null || StoreFixture.IN_OUTBOX.compare(n, after) > 0)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    static class ForgetsResults extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(change.resolving(List.of()));
                }
            };
        }
    }

    static class TellsHistoryBackwards extends Wrong {
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

    static class HandsOutItsOwnHistory extends Wrong {
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

    static class MixesCreditors extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
                    Map<ReceivableId, CaseId> found = new HashMap<>();
                    cursors().keySet().forEach(c -> found.putAll(super.casesOf(c, receivables)));
                    return found;
                }
            };
        }
    }

    static class ForgetsWhatAChangeRestsOn extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public void commit(Change change) {
                    super.commit(change.attempting(change.attempts(), List.of()));
                }
            };
        }
    }

    static class TrimsTexts extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<RecordedEvent> history(CaseId id) {
                    return super.history(id).stream().map(TrimsTexts::trimmed).toList();
                }
            };
        }

        private static RecordedEvent trimmed(RecordedEvent e) {
            CaseEvent event = e.event() instanceof ReviewDeferred d
                    ? new ReviewDeferred(d.on(), d.rule(), d.sentence().strip(), d.until())
                    : e.event();
            return new RecordedEvent(e.caseId(), e.seq(), e.at(), e.actor(), e.policy(), event, e.hash());
        }
    }

    static class CutsTexts extends Wrong {
        private static final int LENGTH_MAX = 4000;

        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public Optional<PlannedNotice> notice(NoticeKey key) {
                    return super.notice(key).map(CutsTexts::cut);
                }
            };
        }

        private static PlannedNotice cut(PlannedNotice n) {
            Message message = n.dispatch().message();
            String body = message.body()
                    .substring(0, Math.min(LENGTH_MAX, message.body().length()));
            return new PlannedNotice(
                    n.key(),
                    n.caseId(),
                    n.plannedOn(),
                    n.option(),
                    n.claimed(),
                    new Dispatch(
                            n.dispatch().key(),
                            n.dispatch().to(),
                            new Message(message.language(), message.subject(), body)));
        }
    }

    static class KeepsLocalTimes extends Wrong {
        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public List<RecordedEvent> history(CaseId id) {
                    return super.history(id).stream()
                            .map(KeepsLocalTimes::throughTheClockOnTheWall)
                            .toList();
                }
            };
        }

        private static RecordedEvent throughTheClockOnTheWall(RecordedEvent e) {
            ZoneId rome = ZoneId.of("Europe/Rome");
            Instant at = LocalDateTime.ofInstant(e.at(), rome).atZone(rome).toInstant();
            return new RecordedEvent(e.caseId(), e.seq(), at, e.actor(), e.policy(), e.event(), e.hash());
        }
    }

    static class LetsEverybodyWin extends Wrong {
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
