package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that does what another does, until a method is written otherwise. */
abstract class ForwardingStore implements CaseStore, EvidenceLog {

    final CaseStore right;
    private final EvidenceLog log;

    /** @param right is a log of evidence, too */
    ForwardingStore(CaseStore right) {
        this.right = right;
        this.log = (EvidenceLog) right;
    }

    @Override
    public void commit(Change change) {
        right.commit(change);
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return right.find(id);
    }

    @Override
    public Map<CaseId, StoredCase> findAll(Collection<CaseId> ids) {
        return right.findAll(ids);
    }

    @Override
    public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
        return right.due(partition, on, after, limit);
    }

    @Override
    public List<RecordedEvent> history(CaseId id) {
        return right.history(id);
    }

    @Override
    public Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since) {
        return right.contacts(tenant, persons, since);
    }

    @Override
    public Map<CreditorId, Long> cursors() {
        return right.cursors();
    }

    @Override
    public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        return right.casesOf(creditor, receivables);
    }

    @Override
    public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
        return right.planned(partition, after, limit);
    }

    @Override
    public List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit) {
        return right.unsettled(partition, after, limit);
    }

    @Override
    public List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
        return right.toRecall(partition, after, limit);
    }

    @Override
    public Optional<PlannedNotice> notice(NoticeKey key) {
        return right.notice(key);
    }

    @Override
    public int partitions() {
        return right.partitions();
    }

    @Override
    public Map<Partition, LocalDate> closed() {
        return right.closed();
    }

    @Override
    public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
        return right.claim(partition, node, now, time);
    }

    @Override
    public void release(Lease lease) {
        right.release(lease);
    }

    // ---- evidence ----

    @Override
    public String origin() {
        return log.origin();
    }

    @Override
    public long recordedUpTo() {
        return log.recordedUpTo();
    }

    @Override
    public void hashes(long after, long upTo, Consumer<Hash> each) {
        log.hashes(after, upTo, each);
    }

    @Override
    public OptionalLong position(CaseId id, long seq) {
        return log.position(id, seq);
    }

    @Override
    public void seal(Checkpoint checkpoint) {
        log.seal(checkpoint);
    }

    @Override
    public List<Checkpoint> checkpoints(LocalDate from) {
        return log.checkpoints(from);
    }

    @Override
    public Optional<Checkpoint> lastCheckpoint() {
        return log.lastCheckpoint();
    }
}
