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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where cases, their histories and the outbox are kept. A port: in memory by {@link io.dunning.memory.MemoryCaseStore}.
 *
 * <p>Thread-safe. Whatever is read was committed. Events are only ever appended, notices and attempts never change.
 */
public interface CaseStore {

    /**
     * Stores a whole change, or nothing of it.
     *
     * @throws StaleCase where a case is no longer at the version that the change was made from; the caller reads it again and
     *     decides anew
     * @throws IllegalArgumentException where a notice's key was used before, or an attempt's number
     */
    void commit(Change change);

    /** A case with the hash of its last event; empty where it is unknown. */
    Optional<StoredCase> find(CaseId id);

    /** These cases, as far as they are known. */
    Map<CaseId, StoredCase> findAll(Collection<CaseId> ids);

    /**
     * The open cases whose review day has come, in the order of their ids.
     *
     * @param on the business date
     * @param after the last id of the chunk before; {@code null} for the first chunk
     * @param limit how many at most
     */
    List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit);

    /** All events of a case in order; empty where it is unknown. */
    List<RecordedEvent> history(CaseId id);

    /**
     * When these people were contacted on that day or later on behalf of any creditor of the tenant: by notices that were planned
     * and neither cancelled nor refused by their channel, on the day they were handed over or, before that, planned. A person without contacts may be left out.
     */
    Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since);

    /**
     * The notices that wait for their first attempt and were not cancelled, in the order of their keys, at most {@code limit}.
     *
     * @param after the last key of the chunk before; {@code null} for the first chunk
     */
    List<PlannedNotice> planned(@Nullable NoticeKey after, int limit);

    /** A notice as planned, for as long as its case is kept. */
    Optional<PlannedNotice> notice(NoticeKey key);

    /** The latest attempts of the notices that have no result yet, in the order of their keys, at most {@code limit}. */
    List<Attempt> unresolved(@Nullable NoticeKey after, int limit);

    /** The last business date that was closed; empty before the first. */
    Optional<LocalDate> lastClosed();

    /** How far the movements of a creditor's ledger were read; 0 at the beginning. */
    long cursor(CreditorId creditor);

    /** The creditors that have cases. */
    List<CreditorId> creditors();

    /** The cases that hold a receivable, by creditor: movements speak of receivables. */
    Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables);

    /**
     * A case as stored.
     *
     * @param dunningCase the case
     * @param head the hash of its last event
     */
    record StoredCase(DunningCase dunningCase, Hash head) {}

    /**
     * One unit of work.
     *
     * @param cases the events to append, by case
     * @param notices new notices for the outbox; each belongs to a case whose events plan it
     * @param attempts hand-overs about to happen
     * @param resolved notices whose last attempt has a result now
     * @param cursors how far ledgers were read
     * @param closes the business date that is closed with this change; {@code null} for none
     */
    record Change(
            List<CaseChange> cases,
            List<PlannedNotice> notices,
            List<Attempt> attempts,
            List<NoticeKey> resolved,
            Map<CreditorId, Long> cursors,
            @Nullable LocalDate closes) {
        public Change {
            cases = List.copyOf(cases);
            notices = List.copyOf(notices);
            attempts = List.copyOf(attempts);
            resolved = List.copyOf(resolved);
            cursors = Map.copyOf(cursors);
        }

        public static Change of(List<CaseChange> cases) {
            return new Change(cases, List.of(), List.of(), List.of(), Map.of(), null);
        }

        public boolean isEmpty() {
            return cases.isEmpty()
                    && notices.isEmpty()
                    && attempts.isEmpty()
                    && resolved.isEmpty()
                    && cursors.isEmpty()
                    && closes == null;
        }
    }

    /**
     * Events to append to one case.
     *
     * @param expectedVersion the version they were made from; 0 for a new case
     * @param events in order, at least one
     * @param result the case after them
     */
    record CaseChange(long expectedVersion, List<RecordedEvent> events, DunningCase result) {
        public CaseChange {
            events = List.copyOf(events);
            Objects.requireNonNull(result, "result");
            if (events.isEmpty() || result.version() != expectedVersion + events.size()) {
                throw new IllegalArgumentException("the events of " + result.id() + " do not lead to its version");
            }
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
}
