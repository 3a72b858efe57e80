package io.dunning;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.cases.Recording;
import java.util.Collection;
import java.util.List;
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

    Commits(CaseStore store, DunningListener listener) {
        this.store = store;
        this.listener = listener;
    }

    void commit(Change change) {
        if (change.isEmpty()) {
            return;
        }
        store.commit(change);
        if (!change.cases().isEmpty()) {
            listener.recorded(
                    change.cases().stream().flatMap(c -> c.events().stream()).toList());
        }
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
