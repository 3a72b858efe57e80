package io.dunning.jdbc;

import io.dunning.CaseStore;
import io.dunning.ContentStore;
import io.dunning.EvidenceLog;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Cases, histories and outbox on PostgreSQL (15 or later) or H2, and the log that proves them.
 *
 * <p>{@link Layout#migrate} makes the tables. Any number of stores, in any number of processes, may work on the same ones. All of a {@link
 * CaseStore.Change} is one transaction; it is joined to the host's where {@link HostTransaction} says that there is one.
 *
 * <p>A store holds no connection while it isn't asked anything, and one at a time and thread while it is. Thread-safe.
 */
public final class JdbcCaseStore implements CaseStore, EvidenceLog, ContentStore {

    private final Sessions sessions;
    private final Foundation foundation;
    private final Creditors creditors;
    private final CaseReader caseReader;
    private final CaseWriter caseWriter;
    private final NoticeReader noticeReader;
    private final NoticeWriter noticeWriter;
    private final ContactWriter contactWriter;
    private final Shares shares;
    private final Log log;
    private final AgendaRepair repair;
    private final String cursors;

    private JdbcCaseStore(Builder builder) {
        String schema = Layout.checked(builder.schema);
        String quoted = '"' + schema + '"';
        DataSource dataSource = Objects.requireNonNull(builder.dataSource, "dataSource");
        Dialect dialect = Foundation.dialect(dataSource, schema);
        sessions = new Sessions(dataSource, builder.hostTransaction, dialect);
        foundation = Foundation.open(sessions, schema, builder.origin, builder.partitions);
        creditors = new Creditors(quoted);
        caseReader = new CaseReader(creditors, dialect, quoted);
        caseWriter = new CaseWriter(creditors, caseReader, dialect);
        noticeReader = new NoticeReader(creditors, quoted);
        noticeWriter = new NoticeWriter(creditors, caseReader, dialect, quoted);
        contactWriter = new ContactWriter(dialect);
        shares = new Shares(dialect, quoted, foundation.partitions());
        log = new Log(caseReader, quoted);
        repair = new AgendaRepair(creditors, caseReader, caseWriter, quoted);
        cursors = "SELECT tenant, creditor, cursor_position FROM " + quoted + ".creditor c WHERE cursor_position > 0"
                + " OR EXISTS (SELECT 1 FROM " + quoted + ".dunning_case d WHERE d.creditor_no = c.creditor_no)";
    }

    public static Builder builder() {
        return new Builder();
    }

    // ---- storing ----

    @Override
    public void commit(Change change) {
        commit(change, List.of());
    }

    @Override
    public void forget(Change change, Collection<NoticeKey> keys) {
        commit(change, keys);
    }

    private void commit(Change change, Collection<NoticeKey> forgotten) {
        checkJoined(change);
        checkOnce(change);
        if (change.isEmpty() && change.unchanged().isEmpty() && change.under() == null && forgotten.isEmpty()) {
            return;
        }
        List<CaseId> concerned =
                change.cases().stream().map(c -> c.result().id()).limit(1).toList();
        try {
            sessions.write("a commit of " + change.cases().size() + " cases", concerned, session -> {
                write(session, change);
                noticeWriter.forget(session, forgotten);
            });
        } catch (Overtaken e) {
            throw new StaleCase(firstKnown(e.ids()));
        }
    }

    private void checkJoined(Change change) {
        if ((change.under() != null || !change.attempts().isEmpty()) && sessions.isJoined()) {
            throw new IllegalStateException(
                    "a run and a hand-over commit as they go: call them outside the host's transaction");
        }
    }

    private static void checkOnce(Change change) {
        Set<CaseId> cases = new HashSet<>();
        for (CaseChange one : change.cases()) {
            if (!cases.add(one.result().id())) {
                throw new IllegalArgumentException("case " + one.result().id() + " stands twice in one change");
            }
        }
        Set<NoticeKey> notices = new HashSet<>();
        for (PlannedNotice notice : change.notices()) {
            if (!notices.add(notice.key())) {
                throw new IllegalArgumentException("notice " + notice.key() + " was planned before");
            }
        }
        Set<NoticeKey> attempts = new HashSet<>();
        change.attempts().forEach(attempt -> {
            if (!attempts.add(attempt.key())) {
                throw new IllegalArgumentException("notice " + attempt.key() + " is attempted twice in one change");
            }
        });
    }

    private void write(Session session, Change change) throws SQLException {
        if (!change.isEmpty() && !isBookkeeping(change) || !change.unchanged().isEmpty()) {
            session.dialect().begin(session);
        }
        Lease lease = change.under();
        if (lease != null) {
            shares.renew(session, lease);
        }
        int[] caseNos = caseWriter.write(session, change);
        noticeWriter.write(session, change, caseNos);
        contactWriter.write(session, change.cases());
        Keys cursors = new Keys();
        for (Map.Entry<CreditorId, Long> cursor : change.cursors().entrySet()) {
            cursors.add(creditors.number(session, cursor.getKey()), cursor.getValue());
        }
        session.forEach(session.dialect().read(), cursors);
        shares.close(session, change.closes());
    }

    /** Days closed and ledgers read: no case and no notice is concerned. */
    private static boolean isBookkeeping(Change change) {
        return change.cases().isEmpty()
                && change.notices().isEmpty()
                && change.attempts().isEmpty()
                && change.resolved().isEmpty()
                && change.toRecall().isEmpty()
                && change.recalled().isEmpty();
    }

    /** Of cases that were new to who wrote, the one that somebody else has stored. */
    private CaseId firstKnown(List<CaseId> ids) {
        if (ids.size() == 1) {
            return ids.get(0);
        }
        Map<CaseId, Integer> known =
                sessions.read("a question for cases", session -> caseReader.numbersOf(session, ids));
        return ids.stream().filter(known::containsKey).findFirst().orElse(ids.get(0));
    }

    // ---- cases ----

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<CaseId, StoredCase> findAll(Collection<CaseId> ids) {
        return sessions.read("a question for cases", ids.size(), session -> caseReader.findAll(session, ids));
    }

    @Override
    public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
        return sessions.read(
                "a question for what is due", session -> caseReader.due(session, partition, on, after, limit));
    }

    @Override
    public List<RecordedEvent> history(CaseId id) {
        return sessions.read("a question for a history", session -> caseReader.history(session, id));
    }

    @Override
    public Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since) {
        return sessions.read(
                "a question for contacts",
                persons.size(),
                session -> caseReader.contacts(session, tenant, persons, since));
    }

    @Override
    public Map<CreditorId, Long> cursors() {
        return sessions.read("a question for cursors", session -> {
            Map<CreditorId, Long> all = new HashMap<>();
            session.query(cursors, row -> all.put(new CreditorId(row.getString(1), row.getString(2)), row.getLong(3)));
            return all;
        });
    }

    @Override
    public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        return sessions.read(
                "a question for receivables",
                receivables.size(),
                session -> caseReader.casesOf(session, creditor, receivables));
    }

    // ---- the outbox ----

    @Override
    public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
        return sessions.read(
                "a question for the outbox", session -> noticeReader.planned(session, partition, after, limit));
    }

    @Override
    public List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit) {
        return sessions.read(
                "a question for attempts", session -> noticeReader.unsettled(session, partition, after, limit));
    }

    @Override
    public List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
        return sessions.read(
                "a question for recalls", session -> noticeReader.toRecall(session, partition, after, limit));
    }

    @Override
    public Optional<PlannedNotice> notice(NoticeKey key) {
        return sessions.read("a question for a notice", session -> noticeReader.find(session, key));
    }

    @Override
    public List<PlannedNotice> withContent(LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit) {
        return sessions.read(
                "a question for old notices", session -> noticeReader.withContent(session, plannedUpTo, after, limit));
    }

    // ---- sharing the work ----

    @Override
    public int partitions() {
        return foundation.partitions();
    }

    @Override
    public Map<Partition, LocalDate> closed() {
        return sessions.read("a question for closed days", shares::closed);
    }

    @Override
    public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
        return sessions.writeNow(
                "a claim of partition " + partition, session -> shares.claim(session, partition, node, now, time));
    }

    @Override
    public void release(Lease lease) {
        sessions.doNow("the release of partition " + lease.partition(), session -> shares.release(session, lease));
    }

    // ---- the log ----

    @Override
    public String origin() {
        return foundation.origin();
    }

    @Override
    public long recordedUpTo() {
        return sessions.read("a question for the log", log::recordedUpTo);
    }

    @Override
    public void hashes(long after, long upTo, Consumer<Hash> each) {
        sessions.doNow("a reading of the log", session -> log.hashes(session, after, upTo, each));
    }

    @Override
    public OptionalLong position(CaseId id, long seq) {
        return sessions.read("a question for the log", session -> log.position(session, id, seq));
    }

    @Override
    public void seal(Checkpoint checkpoint) {
        sessions.doNow("the checkpoint of " + checkpoint.day(), session -> log.seal(session, checkpoint, origin()));
    }

    @Override
    public List<Checkpoint> checkpoints(LocalDate from) {
        return sessions.read("a question for checkpoints", session -> log.checkpoints(session, from));
    }

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
        return sessions.read("a question for checkpoints", log::lastCheckpoint);
    }

    // ---- repair ----

    /**
     * Makes the agenda anew from the events, in one transaction and with bounded memory; nobody else can write meanwhile. For when it was
     * damaged or lost: nothing but the events is needed.
     *
     * @return how many cases there are
     */
    public long rebuildAgenda() {
        return sessions.writeNow("the rebuilding of the agenda", repair::rebuild);
    }

    /** Says where the store is and what it is called. Only the data source is needed. */
    public static final class Builder {
        private @Nullable DataSource dataSource;
        private String schema = Layout.SCHEMA;
        private HostTransaction hostTransaction = HostTransaction.NONE;
        private @Nullable String origin;
        private @Nullable Integer partitions;

        private Builder() {}

        /** A pool, or whatever else gives connections; its user may read and write the tables. */
        public Builder dataSource(DataSource value) {
            dataSource = value;
            return this;
        }

        /** {@link Layout#SCHEMA} unless set. */
        public Builder schema(String value) {
            schema = value;
            return this;
        }

        /** None is joined unless set. */
        public Builder hostTransaction(HostTransaction value) {
            hostTransaction = value;
            return this;
        }

        /**
         * The name under which the store seals its log, as {@link Checkpoint#origin}; {@code dunning} unless set. Settled when the store is
         * first opened.
         */
        public Builder origin(String value) {
            origin = Checkpoint.checkOrigin(value);
            return this;
        }

        /** Into how many partitions the work is divided, as {@link Partition} allows; 8 unless set. Settled when the store is first opened. */
        public Builder partitions(int value) {
            partitions = Partition.all(value).size();
            return this;
        }

        /**
         * Opens the store.
         *
         * @throws IllegalStateException where the tables are missing or not those of this release
         * @throws IllegalArgumentException where the store was first opened with another origin or number of partitions
         */
        public JdbcCaseStore build() {
            return new JdbcCaseStore(this);
        }
    }
}
