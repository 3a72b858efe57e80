package io.dunning;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.ChannelKind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.FailedContactPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way into the store: commits, tells the listener, and decides anew after a clash with somebody else's commit. */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private static final int TRIES = 5;

    private final CaseStore store;
    private final DunningListener listener;
    private final Set<ChannelKind> recallable;

    /** @param recallable kinds of channels that can still stop what was handed over to them */
    Commits(CaseStore store, DunningListener listener, Set<ChannelKind> recallable) {
        this.store = store;
        this.listener = listener;
        this.recallable = Set.copyOf(recallable);
    }

    void commit(Change change) {
        store(change);
        tell(change);
    }

    /** Stores without telling the listener. */
    void store(Change change) {
        if (!change.isEmpty() || change.under() != null) {
            List<NoticeKey> overtaken = overtaken(change);
            store.commit(overtaken.isEmpty() ? change : change.recalling(overtaken));
        }
    }

    /**
     * Commits what the ledger told of several cases. If they can't be stored together, each is stored by itself: one that can't be does not
     * keep the others from hearing of their payments.
     */
    void commitApart(Change change) {
        try {
            store(change);
        } catch (StaleCase | CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            change.cases().forEach(this::commitAlone);
            commit(Change.NOTHING.reading(change.cursors()));
            return;
        }
        tell(change);
    }

    private void commitAlone(CaseChange one) {
        try {
            commit(Change.of(List.of(one)));
        } catch (StaleCase | CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            CaseId id = one.result().id();
            LOG.error("case {} could not be told what was booked; the run will find it", id, e);
            Alerts.failed(listener, id, e);
        }
    }

    void tell(Change change) {
        if (!change.cases().isEmpty()) {
            listener.recorded(
                    change.cases().stream().flatMap(c -> c.events().stream()).toList());
            change.cases().forEach(this::tellOutcomes);
        }
    }

    private void tellOutcomes(CaseChange one) {
        DunningCase before = one.before() == null ? null : one.before().dunningCase();
        AttemptOutcome.changes(before, one.result(), one.events()).forEach(listener::attemptChanged);
        FailedContactPoints.in(before, one.result(), one.events()).forEach(listener::contactPointFailed);
    }

    /** Notices that were handed over, ask for what has just been paid or corrected, and may perhaps still be stopped. */
    private List<NoticeKey> overtaken(Change change) {
        if (recallable.isEmpty()) {
            return List.of();
        }
        List<NoticeKey> keys = new ArrayList<>(0);
        for (CaseChange one : change.cases()) {
            for (RecordedEvent recorded : one.events()) {
                if (recorded.event() instanceof BalanceChanged changed && isLess(one, changed)) {
                    for (NoticeRecord notice : one.result().notices()) {
                        boolean out = notice.grade() == EvidenceGrade.HANDED_OVER && notice.stands();
                        if (out && notice.covers(changed.id()) && recallable.contains(notice.channel())) {
                            keys.add(notice.key());
                        }
                    }
                }
            }
        }
        return keys.stream().distinct().toList();
    }

    private static boolean isLess(CaseChange change, BalanceChanged changed) {
        return change.before() != null
                && change.before()
                        .dunningCase()
                        .item(changed.id())
                        .filter(item -> changed.open().minor() < item.openMinor())
                        .isPresent();
    }

    static List<CaseChange> changes(Collection<Recording> recordings) {
        return recordings.stream()
                .filter(r -> !r.isEmpty())
                .map(Recording::change)
                .toList();
    }

    static <T extends @Nullable Object> T retried(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (StaleCase e) {
                if (tries == TRIES) {
                    throw e;
                }
                LOG.debug("{}; trying again", e.getMessage());
            }
        }
    }
}
