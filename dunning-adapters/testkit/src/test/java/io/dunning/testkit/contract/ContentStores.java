package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.ContentStore;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A good store that forgets, and some that are wrong in one way each. */
final class ContentStores {

    private ContentStores() {}

    static class Good extends ContentStoreContract implements ContentStore {
        private final MemoryCaseStore kept = new MemoryCaseStore();

        @Override
        protected CaseStore newStore() {
            return kept;
        }

        @Override
        protected ContentStore contentsOf(CaseStore store) {
            return this;
        }

        @Override
        public List<PlannedNotice> withContent(LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit) {
            return kept.withContent(plannedUpTo, after, limit);
        }

        @Override
        public void forget(Change change, Collection<NoticeKey> keys) {
            kept.forget(change, keys);
        }
    }

    static class ForgetsNothing extends Good {
        @Override
        public void forget(Change change, Collection<NoticeKey> keys) {
            store.commit(change);
        }
    }

    static class ForgetsAlsoWhatWasRefused extends Good {
        @Override
        public void forget(Change change, Collection<NoticeKey> keys) {
            super.forget(Change.NOTHING, keys);
            store.commit(change);
        }
    }

    static class ForgetsTheEvent extends Good {
        @Override
        public void forget(Change change, Collection<NoticeKey> keys) {
            super.forget(Change.NOTHING, keys);
        }
    }

    static class GivesTheLastOfAPageAgain extends Good {
        @Override
        public List<PlannedNotice> withContent(LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit) {
            List<PlannedNotice> page = super.withContent(plannedUpTo, after, limit);
            return after == null || page.isEmpty()
                    ? page
                    : Stream.concat(Stream.of(after), page.stream())
                            .limit(limit)
                            .toList();
        }
    }

    static class FindsYoungNoticesToo extends Good {
        @Override
        public List<PlannedNotice> withContent(LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit) {
            return super.withContent(plannedUpTo.plusYears(1), after, limit);
        }
    }
}
