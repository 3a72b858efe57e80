package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.memory.MemoryCaseStore;
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

/** A good store, in which one thing can be made wrong. */
class ForwardingStore implements CaseStore {

    final CaseStore good = new MemoryCaseStore(4);

    @Override
    public void commit(Change change) {
        good.commit(change);
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return good.find(id);
    }

    @Override
    public Map<CaseId, StoredCase> findAll(Collection<CaseId> ids) {
        return good.findAll(ids);
    }

    @Override
    public List<StoredCase> due(Partition partition, LocalDate on, @Nullable DunningCase after, int limit) {
        return good.due(partition, on, after, limit);
    }

    @Override
    public List<RecordedEvent> history(CaseId id) {
        return good.history(id);
    }

    @Override
    public Map<PersonId, ContactLog> contacts(String tenant, Collection<PersonId> persons, LocalDate since) {
        return good.contacts(tenant, persons, since);
    }

    @Override
    public Map<CreditorId, Long> cursors() {
        return good.cursors();
    }

    @Override
    public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        return good.casesOf(creditor, receivables);
    }

    @Override
    public List<PlannedNotice> planned(Partition partition, @Nullable PlannedNotice after, int limit) {
        return good.planned(partition, after, limit);
    }

    @Override
    public List<Unsettled> unsettled(Partition partition, @Nullable PlannedNotice after, int limit) {
        return good.unsettled(partition, after, limit);
    }

    @Override
    public List<PlannedNotice> toRecall(Partition partition, @Nullable PlannedNotice after, int limit) {
        return good.toRecall(partition, after, limit);
    }

    @Override
    public Optional<PlannedNotice> notice(NoticeKey key) {
        return good.notice(key);
    }

    @Override
    public int partitions() {
        return good.partitions();
    }

    @Override
    public Map<Partition, LocalDate> closed() {
        return good.closed();
    }

    @Override
    public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
        return good.claim(partition, node, now, time);
    }

    @Override
    public void release(Lease lease) {
        good.release(lease);
    }
}
