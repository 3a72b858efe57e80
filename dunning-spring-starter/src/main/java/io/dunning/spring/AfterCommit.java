package io.dunning.spring;

import io.dunning.DunningListener;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactPointFailure;
import io.dunning.jdbc.HostTransaction;
import io.dunning.outcome.AttemptOutcome;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/**
 * Tells all listeners, and no sooner than what happened is final: where the engine's commit joined a transaction of the host's, after
 * that one is committed, and never if it is taken back. A transaction that the engine has no part in is not waited for.
 */
final class AfterCommit implements DunningListener {

    private static final boolean HAS_TRANSACTIONS = ClassUtils.isPresent(
            "org.springframework.transaction.support.TransactionSynchronizationManager",
            AfterCommit.class.getClassLoader());

    private final List<DunningListener> listeners;

    private final HostTransaction hostTransaction;

    AfterCommit(HostTransaction hostTransaction, List<DunningListener> listeners) {
        this.hostTransaction = hostTransaction;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void recorded(List<RecordedEvent> events) {
        then(() -> listeners.forEach(l -> l.recorded(events)));
    }

    @Override
    public void attemptChanged(AttemptOutcome outcome) {
        then(() -> listeners.forEach(l -> l.attemptChanged(outcome)));
    }

    @Override
    public void contactPointFailed(ContactPointFailure failure) {
        then(() -> listeners.forEach(l -> l.contactPointFailed(failure)));
    }

    @Override
    public void failed(CaseId caseId, RuntimeException trouble) {
        listeners.forEach(l -> l.failed(caseId, trouble));
    }

    private void then(Runnable news) {
        boolean joined = HAS_TRANSACTIONS && hostTransaction.current() != null;
        if (!joined || !Transactions.waitFor(news)) {
            news.run();
        }
    }

    /** Loaded only where Spring's transactions are on the class path. */
    private static final class Transactions {

        static boolean waitFor(Runnable news) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                return false;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    news.run();
                }
            });
            return true;
        }
    }
}
