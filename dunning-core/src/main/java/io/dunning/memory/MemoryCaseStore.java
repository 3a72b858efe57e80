package io.dunning.memory;

import io.dunning.CaseStore;
import io.dunning.ContentStore;
import io.dunning.EvidenceLog;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cases, histories and outbox in memory: everything is gone with the process. */
public final class MemoryCaseStore implements CaseStore, EvidenceLog, ContentStore {

    private static final Comparator<CaseId> BY_PERSON =
            Comparator.comparingLong((CaseId id) -> Partition.key(id)).thenComparing(Comparator.naturalOrder());
    private static final Comparator<PlannedNotice> IN_OUTBOX = Comparator.comparingLong(
                    (PlannedNotice notice) -> Partition.key(notice.caseId()))
            .thenComparing(PlannedNotice::key);

    private static final Comparator<PlannedNotice> BY_AGE =
            Comparator.comparing(PlannedNotice::plannedOn).thenComparing(IN_OUTBOX);

    private final int partitions;
    private final MemoryEvidence evidence = new MemoryEvidence("memory");
    private final Map<CaseId, StoredCase> cases = new HashMap<>();
    private final Map<CaseId, List<RecordedEvent>> histories = new HashMap<>();
    private final TreeMap<LocalDate, TreeSet<CaseId>> agenda = new TreeMap<>();
    private final Map<CreditorId, Map<ReceivableId, CaseId>> byReceivable = new TreeMap<>();
    private final Map<TenantPerson, SortedMap<NoticeKey, LocalDate>> contacts = new HashMap<>();
    private final Map<NoticeKey, PlannedNotice> notices = new HashMap<>();
    private final Set<NoticeKey> forgotten = new HashSet<>();
    private final TreeSet<PlannedNotice> waiting = new TreeSet<>(IN_OUTBOX);
    private final TreeMap<PlannedNotice, Attempt> unsettled = new TreeMap<>(IN_OUTBOX);
    private final TreeSet<PlannedNotice> toRecall = new TreeSet<>(IN_OUTBOX);
    private final Map<NoticeKey, Integer> attempts = new HashMap<>();
    private final Map<CreditorId, Long> cursors = new TreeMap<>();
    private final Map<Partition, LocalDate> closed = new HashMap<>();
    private final Map<Partition, Lease> leases = new HashMap<>();
    private final Map<Partition, Long> epochs = new HashMap<>();

    private record TenantPerson(String tenant, PersonId person) {}

    /** A store that isn't divided. */
    public MemoryCaseStore() {
        this(1);
    }

    /** A store of so many partitions, as {@link Partition} allows. */
    public MemoryCaseStore(int partitions) {
        this.partitions = Partition.all(partitions).size();
    }

    @Override
    public synchronized void commit(Change change) {
        check(change);
        renew(change.under());
        for (PlannedNotice notice : change.notices()) {
            notices.put(notice.key(), notice);
            waiting.add(notice);
        }
        change.cases().forEach(this::apply);
        change.cases().forEach(one -> evidence.record(one.events()));
        for (Attempt attempt : change.attempts()) {
            PlannedNotice notice = notices.get(attempt.key());
            attempts.put(attempt.key(), attempt.number());
            waiting.remove(notice);
            unsettled.put(notice, attempt);
        }
        change.resolved().forEach(key -> whenKnown(key, this::settle));
        change.toRecall().forEach(key -> whenKnown(key, toRecall::add));
        change.recalled().forEach(key -> whenKnown(key, toRecall::remove));
        change.cursors().forEach((creditor, cursor) -> cursors.merge(creditor, cursor, Math::max));
        change.closes().forEach((partition, on) -> closed.merge(partition, on, (a, b) -> a.isAfter(b) ? a : b));
    }

    private void settle(PlannedNotice notice) {
        unsettled.remove(notice);
        StoredCase of = cases.get(notice.caseId());
        // Whether it was stopped before it left is known only now.
        if (of != null
                && of.dunningCase()
                        .notice(notice.key())
                        .map(NoticeRecord::cancelled)
                        .orElse(false)) {
            contactsOf(notice.caseId()).remove(notice.key());
        }
    }

    private void whenKnown(NoticeKey key, Consumer<PlannedNotice> act) {
        PlannedNotice notice = notices.get(key);
        if (notice != null) {
            act.accept(notice);
        }
    }

    private void check(Change change) {
        Lease lease = change.under();
        if (lease != null && !holds(lease)) {
            throw new Fenced(lease);
        }
        for (CaseChange one : change.cases()) {
            expect(one.result().id(), one.expectedVersion());
        }
        for (StoredCase one : change.unchanged()) {
            expect(one.dunningCase().id(), one.dunningCase().version());
        }
        Set<CaseId> once = new HashSet<>();
        for (CaseChange one : change.cases()) {
            if (!once.add(one.result().id())) {
                throw new IllegalArgumentException("case " + one.result().id() + " stands twice in one change");
            }
        }
        Set<NoticeKey> keys = new HashSet<>();
        for (PlannedNotice notice : change.notices()) {
            if (isUsed(notice.key()) || !keys.add(notice.key())) {
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

    private boolean isUsed(NoticeKey key) {
        return notices.containsKey(key) || forgotten.contains(key);
    }

    private void expect(CaseId id, long expected) {
        StoredCase known = cases.get(id);
        long version = known == null ? 0 : known.dunningCase().version();
        if (version != expected) {
            throw new StaleCase(id);
        }
    }

    private void apply(CaseChange change) {
        DunningCase result = change.result();
        StoredCase before = cases.put(result.id(), new StoredCase(result, change.head()));
        histories.computeIfAbsent(result.id(), id -> new ArrayList<>(4)).addAll(change.events());
        if (before == null) {
            byReceivable.computeIfAbsent(result.id().creditor(), c -> new HashMap<>());
            cursors.putIfAbsent(result.id().creditor(), 0L);
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
            agenda.computeIfAbsent(dunningCase.reviewOn(), day -> new TreeSet<>(BY_PERSON))
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
        } else if (event instanceof CompanionPlanned planned) {
            contactsOf(id).put(planned.key(), planned.on());
        } else if (event instanceof NoticeCancelled cancelled) {
            stop(id, cancelled.key());
        } else if (event instanceof NoticeHandedOver handedOver) {
            contactsOf(id).put(handedOver.key(), handedOver.on());
        } else if (event instanceof NoticeUnknown unknown) {
            contactsOf(id).put(unknown.key(), unknown.on());
        } else if (event instanceof NoticeFailed failed) {
            contactsOf(id).remove(failed.key());
        }
    }

    /** What was attempted may have left: it counts until that is known. */
    private void stop(CaseId id, NoticeKey key) {
        PlannedNotice notice = notices.get(key);
        if (notice != null) {
            waiting.remove(notice);
        }
        if (notice == null || !unsettled.containsKey(notice)) {
            contactsOf(id).remove(key);
        }
    }

    private SortedMap<NoticeKey, LocalDate> contactsOf(CaseId id) {
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
    public synchronized List<StoredCase> due(
            Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
        List<StoredCase> found = new ArrayList<>();
        LocalDate from = after == null ? LocalDate.MIN : after.reviewOn();
        for (Map.Entry<LocalDate, TreeSet<CaseId>> day :
                agenda.subMap(from, true, on, true).entrySet()) {
            boolean sameDay = after != null && day.getKey().equals(after.reviewOn());
            Collection<CaseId> rest =
                    sameDay && after != null ? day.getValue().tailSet(after.id(), false) : day.getValue();
            for (CaseId id : rest) {
                if (found.size() >= limit && isOther(found.get(found.size() - 1).dunningCase(), id, day.getKey())) {
                    return found;
                }
                if (partition.holds(id)) {
                    found.add(cases.get(id));
                }
            }
        }
        return found;
    }

    private static boolean isOther(DunningCase last, CaseId id, LocalDate day) {
        return Partition.key(last.id()) != Partition.key(id) || !last.reviewOn().equals(day);
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
            SortedMap<NoticeKey, LocalDate> own = contacts.get(new TenantPerson(tenant, person));
            if (own != null) {
                TreeMap<NoticeKey, LocalDate> late = new TreeMap<>(own);
                late.values().removeIf(on -> on.isBefore(since));
                found.put(person, CaseStore.contactsBy(late));
            }
        }
        return found;
    }

    @Override
    public synchronized List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
        return page(waiting, partition, after, limit);
    }

    @Override
    public synchronized List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit) {
        return (after == null ? unsettled : unsettled.tailMap(after, false))
                .entrySet().stream()
                        .filter(entry -> partition.holds(entry.getKey().caseId()))
                        .limit(limit)
                        .map(entry -> new Unsettled(entry.getKey(), entry.getValue()))
                        .toList();
    }

    @Override
    public synchronized List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
        return page(toRecall, partition, after, limit);
    }

    private static List<PlannedNotice> page(
            NavigableSet<PlannedNotice> all, Partition partition, @Nullable PlannedNotice after, int limit) {
        return (after == null ? all : all.tailSet(after, false))
                .stream()
                        .filter(notice -> partition.holds(notice.caseId()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public synchronized Optional<PlannedNotice> notice(NoticeKey key) {
        return Optional.ofNullable(notices.get(key));
    }

    @Override
    public synchronized List<PlannedNotice> withContent(
            LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit) {
        return notices.values().stream()
                .filter(notice -> !notice.plannedOn().isAfter(plannedUpTo))
                .filter(notice -> after == null || BY_AGE.compare(notice, after) > 0)
                .sorted(BY_AGE)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forget(Change change, Collection<NoticeKey> keys) {
        commit(change);
        for (NoticeKey key : keys) {
            PlannedNotice notice = notices.remove(key);
            if (notice != null) {
                forgotten.add(key);
                waiting.remove(notice);
                unsettled.remove(notice);
                toRecall.remove(notice);
            }
        }
    }

    @Override
    public synchronized Map<CreditorId, Long> cursors() {
        return Map.copyOf(cursors);
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

    // ---- sharing the work ----

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public synchronized Map<Partition, LocalDate> closed() {
        return Map.copyOf(closed);
    }

    @Override
    public synchronized Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
        Lease held = leases.get(partition);
        if (held != null && !held.node().equals(node) && now.isBefore(held.until())) {
            return Optional.empty();
        }
        Lease lease = new Lease(partition, node, epochs.merge(partition, 1L, Long::sum), time, now.plus(time));
        leases.put(partition, lease);
        return Optional.of(lease);
    }

    private void renew(@Nullable Lease lease) {
        if (lease != null) {
            Lease held = leases.get(lease.partition());
            leases.put(lease.partition(), held == null || lease.until().isAfter(held.until()) ? lease : held);
        }
    }

    @Override
    public synchronized void release(Lease lease) {
        if (holds(lease)) {
            leases.remove(lease.partition());
        }
    }

    private boolean holds(Lease lease) {
        Lease held = leases.get(lease.partition());
        return held != null && held.epoch() == lease.epoch();
    }

    // ---- evidence ----

    @Override
    public String origin() {
        return evidence.origin();
    }

    @Override
    public long recordedUpTo() {
        return evidence.recordedUpTo();
    }

    @Override
    public void hashes(long after, long upTo, Consumer<Hash> each) {
        evidence.hashes(after, upTo, each);
    }

    @Override
    public OptionalLong position(CaseId id, long seq) {
        return evidence.position(id, seq);
    }

    @Override
    public void seal(Checkpoint checkpoint) {
        evidence.seal(checkpoint);
    }

    @Override
    public List<Checkpoint> checkpoints(LocalDate from) {
        return evidence.checkpoints(from);
    }

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
        return evidence.lastCheckpoint();
    }
}
