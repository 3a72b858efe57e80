package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A good store, in which one thing can be made wrong. */
class ForwardingStore implements CaseStore {

    final CaseStore good = new MemoryCaseStore();

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
    public List<StoredCase> due(LocalDate on, @Nullable CaseId after, int limit) {
        return good.due(on, after, limit);
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
    public List<PlannedNotice> planned(@Nullable NoticeKey after, int limit) {
        return good.planned(after, limit);
    }

    @Override
    public Optional<PlannedNotice> notice(NoticeKey key) {
        return good.notice(key);
    }

    @Override
    public List<Attempt> unresolved(@Nullable NoticeKey after, int limit) {
        return good.unresolved(after, limit);
    }

    @Override
    public Optional<LocalDate> lastClosed() {
        return good.lastClosed();
    }

    @Override
    public long cursor(CreditorId creditor) {
        return good.cursor(creditor);
    }

    @Override
    public List<CreditorId> creditors() {
        return good.creditors();
    }

    @Override
    public Map<ReceivableId, CaseId> casesOf(CreditorId creditor, Collection<ReceivableId> receivables) {
        return good.casesOf(creditor, receivables);
    }
}
