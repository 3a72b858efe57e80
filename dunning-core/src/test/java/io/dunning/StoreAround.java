package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.PlannedNotice;
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
import org.jspecify.annotations.Nullable;

/** A store to which something happens at the moment that a test chooses. */
class StoreAround implements CaseStore {

    final CaseStore inner;

    StoreAround(CaseStore inner) {
        this.inner = inner;
    }

    @Override
    public void commit(Change change) {
        inner.commit(change);
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return inner.find(id);
    }

    @Override
    public Map<CaseId, StoredCase> findAll(Collection<CaseId> ids) {
        return inner.findAll(ids);
    }

    @Override
    public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
        return inner.due(partition, on, after, limit);
    }

    @Override
    public List<RecordedEvent> history(CaseId id) {
        return inner.history(id);
    }

    @Override
    public Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since) {
        return inner.contacts(tenant, persons, since);
    }

    @Override
    public Map<CreditorId, Long> cursors() {
        return inner.cursors();
    }

    @Override
    public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        return inner.casesOf(creditor, receivables);
    }

    @Override
    public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
        return inner.planned(partition, after, limit);
    }

    @Override
    public List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit) {
        return inner.unsettled(partition, after, limit);
    }

    @Override
    public List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
        return inner.toRecall(partition, after, limit);
    }

    @Override
    public Optional<PlannedNotice> notice(NoticeKey key) {
        return inner.notice(key);
    }

    @Override
    public int partitions() {
        return inner.partitions();
    }

    @Override
    public Map<Partition, LocalDate> closed() {
        return inner.closed();
    }

    @Override
    public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
        return inner.claim(partition, node, now, time);
    }

    @Override
    public void release(Lease lease) {
        inner.release(lease);
    }
}
