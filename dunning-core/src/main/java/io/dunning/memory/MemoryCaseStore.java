package io.dunning.memory;

import io.dunning.CaseStore;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cases, histories and outbox in memory: everything is gone with the process. */
public final class MemoryCaseStore implements CaseStore {

    private final Map<CaseId, StoredCase> cases = new HashMap<>();
    private final Map<CaseId, List<RecordedEvent>> histories = new HashMap<>();
    private final TreeMap<LocalDate, TreeSet<CaseId>> agenda = new TreeMap<>();
    private final Map<CreditorId, Map<ReceivableId, CaseId>> byReceivable = new TreeMap<>();
    private final Map<TenantPerson, Map<NoticeKey, LocalDate>> contacts = new HashMap<>();
    private final Map<NoticeKey, PlannedNotice> notices = new HashMap<>();
    private final TreeMap<NoticeKey, PlannedNotice> waiting = new TreeMap<>();
    private final TreeMap<NoticeKey, Attempt> unresolved = new TreeMap<>();
    private final Map<NoticeKey, Integer> attempts = new HashMap<>();
    private final Map<CreditorId, Long> cursors = new HashMap<>();
    private @Nullable LocalDate lastClosed;

    private record TenantPerson(String tenant, PersonId person) {}

    @Override
    public synchronized void commit(Change change) {
        check(change);
        change.cases().forEach(this::apply);
        for (PlannedNotice notice : change.notices()) {
            notices.put(notice.key(), notice);
            waiting.put(notice.key(), notice);
        }
        for (Attempt attempt : change.attempts()) {
            attempts.put(attempt.key(), attempt.number());
            waiting.remove(attempt.key());
            unresolved.put(attempt.key(), attempt);
        }
        change.resolved().forEach(unresolved::remove);
        cursors.putAll(change.cursors());
        if (change.closes() != null) {
            lastClosed = change.closes();
        }
    }

    private void check(Change change) {
        for (CaseChange one : change.cases()) {
            StoredCase known = cases.get(one.result().id());
            long version = known == null ? 0 : known.dunningCase().version();
            if (version != one.expectedVersion()) {
                throw new StaleCase(one.result().id());
            }
        }
        Set<CaseId> once = new HashSet<>();
        for (CaseChange one : change.cases()) {
            if (!once.add(one.result().id())) {
                throw new IllegalArgumentException("case " + one.result().id() + " stands twice in one change");
            }
        }
        Set<NoticeKey> keys = new HashSet<>();
        for (PlannedNotice notice : change.notices()) {
            if (notices.containsKey(notice.key()) || !keys.add(notice.key())) {
                throw new IllegalArgumentException("notice " + notice.key() + " was planned before");
            }
        }
        for (Attempt attempt : change.attempts()) {
            if (!notices.containsKey(attempt.key()) && !keys.contains(attempt.key())) {
                throw new IllegalArgumentException("notice " + attempt.key() + " was never planned");
            }
            if (attempt.number() != attempts.getOrDefault(attempt.key(), 0) + 1) {
                throw new IllegalArgumentException(
                        "attempt " + attempt.number() + " of notice " + attempt.key() + " is not the next one");
            }
        }
    }

    private void apply(CaseChange change) {
        DunningCase result = change.result();
        StoredCase before = cases.put(result.id(), new StoredCase(result, change.head()));
        histories.computeIfAbsent(result.id(), id -> new ArrayList<>(4)).addAll(change.events());
        if (before == null) {
            byReceivable.computeIfAbsent(result.id().creditor(), c -> new HashMap<>());
            schedule(result);
        } else if (before.dunningCase().state() != result.state()
                || !before.dunningCase().reviewOn().equals(result.reviewOn())) {
            unschedule(before.dunningCase());
            schedule(result);
        }
        change.events().forEach(e -> index(result.id(), e.event()));
    }

    private void schedule(DunningCase dunningCase) {
        if (dunningCase.state() == CaseState.OPEN) {
            agenda.computeIfAbsent(dunningCase.reviewOn(), day -> new TreeSet<>())
                    .add(dunningCase.id());
        }
    }

    private void unschedule(DunningCase dunningCase) {
        TreeSet<CaseId> sameDay = agenda.get(dunningCase.reviewOn());
        if (sameDay != null && sameDay.remove(dunningCase.id()) && sameDay.isEmpty()) {
            agenda.remove(dunningCase.reviewOn());
        }
    }

    private void index(CaseId id, CaseEvent event) {
        if (event instanceof ReceivableAdded added) {
            byReceivable.computeIfAbsent(id.creditor(), c -> new HashMap<>()).put(added.id(), id);
        } else if (event instanceof NoticePlanned planned) {
            contactsOf(id).put(planned.key(), planned.on());
        } else if (event instanceof NoticeCancelled cancelled) {
            waiting.remove(cancelled.key());
            contactsOf(id).remove(cancelled.key());
        } else if (event instanceof NoticeHandedOver handedOver) {
            contactsOf(id).put(handedOver.key(), handedOver.on());
        } else if (event instanceof NoticeUnknown unknown) {
            contactsOf(id).put(unknown.key(), unknown.on());
        } else if (event instanceof NoticeFailed failed) {
            contactsOf(id).remove(failed.key());
        }
    }

    private Map<NoticeKey, LocalDate> contactsOf(CaseId id) {
        return contacts.computeIfAbsent(new TenantPerson(id.creditor().tenant(), id.debtor()), p -> new TreeMap<>());
    }

    @Override
    public synchronized Optional<StoredCase> find(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public synchronized Map<CaseId, StoredCase> findAll(Collection<CaseId> ids) {
        Map<CaseId, StoredCase> found = new HashMap<>();
        for (CaseId id : ids) {
            StoredCase stored = cases.get(id);
            if (stored != null) {
                found.put(id, stored);
            }
        }
        return found;
    }

    @Override
    public synchronized List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
        List<CaseId> ids = new ArrayList<>();
        for (TreeSet<CaseId> sameDay : agenda.headMap(on, true).values()) {
            Collection<CaseId> rest = after == null ? sameDay : sameDay.tailSet(after, false);
            rest.stream().limit(limit).forEach(ids::add);
        }
        Collections.sort(ids);
        return ids.stream().limit(limit).map(cases::get).toList();
    }

    @Override
    public synchronized List<RecordedEvent> history(CaseId id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Map<PersonId, ContactLog> contacts(
            String tenant, Collection<PersonId> persons, LocalDate since) {
        Map<PersonId, ContactLog> found = new HashMap<>();
        for (PersonId person : persons) {
            Map<NoticeKey, LocalDate> own = contacts.get(new TenantPerson(tenant, person));
            if (own != null) {
                int[] days = own.values().stream()
                        .filter(day -> !day.isBefore(since))
                        .mapToInt(day -> (int) day.toEpochDay())
                        .toArray();
                found.put(person, ContactLog.of(days));
            }
        }
        return found;
    }

    @Override
    public synchronized List<PlannedNotice> planned(@Nullable NoticeKey after, int limit) {
        return rest(waiting, after).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<PlannedNotice> notice(NoticeKey key) {
        return Optional.ofNullable(notices.get(key));
    }

    @Override
    public synchronized List<Attempt> unresolved(@Nullable NoticeKey after, int limit) {
        return rest(unresolved, after).values().stream().limit(limit).toList();
    }

    private static <T> Map<NoticeKey, T> rest(NavigableMap<NoticeKey, T> all, @Nullable NoticeKey after) {
        return after == null ? all : all.tailMap(after, false);
    }

    @Override
    public synchronized Optional<LocalDate> lastClosed() {
        return Optional.ofNullable(lastClosed);
    }

    @Override
    public synchronized long cursor(CreditorId creditor) {
        return cursors.getOrDefault(creditor, 0L);
    }

    @Override
    public synchronized List<CreditorId> creditors() {
        return List.copyOf(byReceivable.keySet());
    }

    @Override
    public synchronized Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        Map<ReceivableId, CaseId> own = byReceivable.getOrDefault(creditor, Map.of());
        Map<ReceivableId, CaseId> found = new HashMap<>();
        for (ReceivableId receivable : receivables) {
            CaseId id = own.get(receivable);
            if (id != null) {
                found.put(receivable, id);
            }
        }
        return found;
    }
}
