package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where cases, their histories and the outbox are kept, and through which several nodes share the work. A port: in memory by {@link
 * io.dunning.memory.MemoryCaseStore}, durably by the jdbc adapter.
 *
 * <p>Thread-safe. Whatever is read was committed. Events are only ever appended, notices and attempts never change,
 * but for the content of notices, which a {@link ContentStore} may forget.
 *
 * <p>Every method throws {@link StoreUnavailable} where the store can't be reached; the same call may then be made again later. After a
 * {@link #commit} that ended so, it is unknown whether it was stored: whoever reads the cases again will see.
 */
public interface CaseStore {

    /**
     * Stores a whole change, or nothing of it.
     *
     * @throws StaleCase where a case is no longer at the version that the change was made from; the caller reads it again and
     *     decides anew
     * @throws Fenced where the partition that the change was made under has been claimed by somebody else
     * @throws IllegalArgumentException where a notice's key was used before, or an attempt's number
     */
    void commit(Change change);

    // ---- cases ----

    /** A case with the hash of its last event; empty where it is unknown. */
    Optional<StoredCase> find(CaseId id);

    /** These cases, as far as they are known. */
    Map<CaseId, StoredCase> findAll(Collection<CaseId> ids);

    /**
     * The open cases of a partition whose review day has come: by their review days, then by {@link Partition#key}, then by their ids.
     * The cases of one person and day are never torn apart: for their sake there may be more than {@code limit}.
     *
     * @param on the business date
     * @param after the last case of the chunk before, as it was read; {@code null} for the first chunk
     * @param limit about how many
     */
    List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit);

    /** All events of a case in order; empty where it is unknown. */
    List<RecordedEvent> history(CaseId id);

    /**
     * When these people were contacted on that day or later on behalf of any creditor of the tenant: by notices that were planned
     * and neither refused by their channel nor cancelled, on the day they were handed over or, before that, planned. One that was cancelled
     * after an attempt counts until it is known that it did not leave. A notice and its {@link NoticeKey#companion companion} on one day
     * are one contact, such as a call and the same in writing; any other two are two. A person without contacts may be left out.
     */
    Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since);

    /**
     * The contacts that notices to one person make.
     *
     * @param days when each of them is one, by itself: {@link #contacts} has the rule
     */
    static ContactLog contactsBy(SortedMap<NoticeKey, LocalDate> days) {
        int[] contacts = new int[days.size()];
        int count = 0;
        Map.Entry<NoticeKey, LocalDate> before = null;
        for (Map.Entry<NoticeKey, LocalDate> day : days.entrySet()) {
            boolean alongWithIt = before != null
                    && before.getValue().equals(day.getValue())
                    && before.getKey().companion().equals(day.getKey());
            if (!alongWithIt) {
                contacts[count++] = (int) day.getValue().toEpochDay();
            }
            before = day;
        }
        return ContactLog.of(Arrays.copyOf(contacts, count));
    }

    /** How far the movements of each creditor's ledger were read, 0 at the beginning, for all creditors that have cases. */
    Map<CreditorId, Long> cursors();

    /** The cases that hold a receivable, by creditor: movements speak of receivables. */
    Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables);

    // ---- the outbox ----

    /**
     * The notices of a partition that wait for their first attempt and were not cancelled, by {@link Partition#key}, then by their own
     * keys, at most {@code limit}.
     *
     * @param after the last notice of the chunk before; {@code null} for the first chunk
     */
    List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit);

    /** The notices of a partition whose latest attempt has no result yet, in the order of {@link #planned}. */
    List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit);

    /** The notices of a partition that are to be called back, in the order of {@link #planned}. */
    List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit);

    /** A notice as planned, for as long as its content is kept ({@link ContentStore#forget}). */
    Optional<PlannedNotice> notice(NoticeKey key);

    // ---- sharing the work ----

    /**
     * Into how many partitions the work is divided; the same for as long as the store lives. Claims and closings are of these; what is
     * read may be asked by partitions of any count.
     */
    int partitions();

    /** The last business date that each partition closed; one that never closed any is left out. */
    Map<Partition, LocalDate> closed();

    /**
     * Claims a partition, with a new epoch. Empty where another node holds it and its time isn't over. A node may take over what it holds
     * itself: it was restarted.
     *
     * @param node names the node; no two that live at the same time have the same name
     * @param now by the node's clock. Whether another node's time is over is judged by the store's own clock where it has one
     * @param time for how long
     */
    Optional<Lease> claim(Partition partition, String node, Instant now, Duration time);

    /** Gives a partition back; does nothing where somebody else has claimed it meanwhile. */
    void release(Lease lease);

    /**
     * A case as stored.
     *
     * @param dunningCase the case
     * @param head the hash of its last event
     * @param number the store's own number for it; 0 where it has none
     */
    record StoredCase(DunningCase dunningCase, Hash head, long number) {
        public StoredCase(DunningCase dunningCase, Hash head) {
            this(dunningCase, head, 0);
        }
    }

    /** A notice and its latest attempt, which has no result yet. */
    record Unsettled(PlannedNotice notice, Attempt attempt) {}

    /**
     * One unit of work. Begin with {@link #of} or {@link #NOTHING} and add what belongs to it.
     *
     * @param cases the events to append, by case
     * @param notices new notices for the outbox; each belongs to a case whose events plan it
     * @param attempts hand-overs about to happen
     * @param unchanged cases that must still be as they were read, though nothing is appended to them
     * @param resolved notices whose last attempt has a result now
     * @param toRecall notices to be called back
     * @param recalled notices of which it is known whether they could be
     * @param cursors how far ledgers were read; never goes back
     * @param closes business dates that are closed with this change, by partition; never goes back
     * @param under the lease that must still hold, and that is renewed by this; {@code null} where none is needed
     */
    record Change(
            List<CaseChange> cases,
            List<PlannedNotice> notices,
            List<Attempt> attempts,
            List<StoredCase> unchanged,
            List<NoticeKey> resolved,
            List<NoticeKey> toRecall,
            List<NoticeKey> recalled,
            Map<CreditorId, Long> cursors,
            Map<Partition, LocalDate> closes,
            @Nullable Lease under) {

        public static final Change NOTHING = of(List.of());

        public Change {
            cases = List.copyOf(cases);
            notices = List.copyOf(notices);
            attempts = List.copyOf(attempts);
            unchanged = List.copyOf(unchanged);
            resolved = List.copyOf(resolved);
            toRecall = List.copyOf(toRecall);
            recalled = List.copyOf(recalled);
            cursors = Map.copyOf(cursors);
            closes = Map.copyOf(closes);
        }

        public static Change of(List<CaseChange> cases) {
            return new Change(
                    cases, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), null);
        }

        public Change planning(List<PlannedNotice> more) {
            return new Change(cases, more, attempts, unchanged, resolved, toRecall, recalled, cursors, closes, under);
        }

        public Change attempting(List<Attempt> more, List<StoredCase> asRead) {
            return new Change(cases, notices, more, asRead, resolved, toRecall, recalled, cursors, closes, under);
        }

        public Change resolving(List<NoticeKey> keys) {
            return new Change(cases, notices, attempts, unchanged, keys, toRecall, recalled, cursors, closes, under);
        }

        public Change recalling(List<NoticeKey> keys) {
            return new Change(cases, notices, attempts, unchanged, resolved, keys, recalled, cursors, closes, under);
        }

        public Change recalled(NoticeKey key) {
            return new Change(
                    cases, notices, attempts, unchanged, resolved, toRecall, List.of(key), cursors, closes, under);
        }

        public Change reading(Map<CreditorId, Long> positions) {
            return new Change(
                    cases, notices, attempts, unchanged, resolved, toRecall, recalled, positions, closes, under);
        }

        public Change closing(Map<Partition, LocalDate> dates) {
            return new Change(cases, notices, attempts, unchanged, resolved, toRecall, recalled, cursors, dates, under);
        }

        public Change under(Lease lease) {
            return new Change(
                    cases, notices, attempts, unchanged, resolved, toRecall, recalled, cursors, closes, lease);
        }

        /** Whether there is nothing to store but perhaps the renewal of a lease. */
        public boolean isEmpty() {
            return cases.isEmpty()
                    && notices.isEmpty()
                    && attempts.isEmpty()
                    && resolved.isEmpty()
                    && toRecall.isEmpty()
                    && recalled.isEmpty()
                    && cursors.isEmpty()
                    && closes.isEmpty();
        }
    }

    /**
     * Events to append to one case.
     *
     * @param before the case from which they were made; {@code null} for a new case
     * @param events in order, at least one
     * @param result the case after them
     */
    record CaseChange(@Nullable StoredCase before, List<RecordedEvent> events, DunningCase result) {
        public CaseChange {
            events = List.copyOf(events);
            Objects.requireNonNull(result, "result");
            if (events.isEmpty() || result.version() != versionOf(before) + events.size()) {
                throw new IllegalArgumentException("the events of " + result.id() + " do not lead to its version");
            }
        }

        /** The version that the case must still have; 0 for a new case. */
        public long expectedVersion() {
            return versionOf(before);
        }

        private static long versionOf(@Nullable StoredCase stored) {
            return stored == null ? 0 : stored.dunningCase().version();
        }

        public Hash head() {
            return events.get(events.size() - 1).hash();
        }
    }

    /** A case was changed by somebody else since it was read. */
    class StaleCase extends RuntimeException {
        private final transient CaseId caseId;

        public StaleCase(CaseId caseId) {
            super("case " + caseId + " was changed since it was read; read it again and decide anew");
            this.caseId = caseId;
        }

        public CaseId caseId() {
            return caseId;
        }
    }

    /** A partition was claimed by somebody else: whoever held it before must stop. */
    class Fenced extends RuntimeException {
        public Fenced(Lease lease) {
            super("partition " + lease.partition() + " is no longer held by node " + lease.node() + " with epoch "
                    + lease.epoch() + "; another node goes on with it");
        }
    }

    /** The store can't be reached, or could not finish; nothing is known to be wrong with what was asked. */
    class StoreUnavailable extends RuntimeException {
        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
