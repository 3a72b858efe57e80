package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.ContentStore;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.retention.ErasureCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ContentStore} promises. Extend it, give it an empty case store that is one, run it. */
public abstract class ContentStoreContract extends StoreFixture {

    /** An empty store. Called once before each test. */
    @Override
    protected abstract CaseStore newStore();

    /** What can forget in that store. */
    protected abstract ContentStore contentsOf(CaseStore store);

    @Override
    protected final void letLeasesExpire(CaseStore store) {
        // Nothing here is about them.
    }

    @Test
    void what_was_forgotten_is_known_no_more_and_its_history_stays_whole() {
        StoredCase stored = store("A");
        PlannedNotice notice = handOver(stored);
        List<RecordedEvent> before = store.history(id(stored));

        forget(id(stored), notice.key());

        assertThat(store.notice(notice.key())).as("a notice that was forgotten").isEmpty();
        List<RecordedEvent> after = store.history(id(stored));
        assertThat(after.subList(0, before.size())).as("what happened before").isEqualTo(before);
        assertThat(after).as("the history with what says so").hasSize(before.size() + 1);
        assertHistoryHolds(id(stored));
    }

    @Test
    void other_notices_are_kept_to_the_byte() {
        StoredCase one = store("A");
        PlannedNotice gone = handOver(one);
        PlannedNotice kept = handOver(store("B"));
        PlannedNotice waiting = plan(store("C"));

        forget(id(one), gone.key());

        assertThat(store.notice(kept.key())).as("a notice of somebody else").contains(kept);
        assertThat(planned()).as("the outbox").containsExactly(waiting);
    }

    @Test
    void nothing_of_what_was_forgotten_waits_is_unsettled_or_to_be_called_back() {
        StoredCase one = store("A");
        StoredCase two = store("B");
        StoredCase three = store("C");
        PlannedNotice waiting = plan(one);
        PlannedNotice attempted = plan(two);
        attempt(attempted, 1);
        PlannedNotice overtaken = handOver(three);
        store.commit(Change.NOTHING.recalling(List.of(overtaken.key())));

        forget(id(one), waiting.key());
        forget(id(two), attempted.key());
        forget(id(three), overtaken.key());

        assertThat(planned()).as("what waits").isEmpty();
        assertThat(unsettled()).as("what is unsettled").isEmpty();
        assertThat(toRecall()).as("what is to be called back").isEmpty();
    }

    @Test
    void the_key_of_what_was_forgotten_stays_used() {
        StoredCase stored = store("A");
        PlannedNotice notice = handOver(stored);
        forget(id(stored), notice.key());
        StoredCase now = asStored(id(stored));

        Change again = Change.of(List.of(append(now, deferral(1)))).planning(List.of(notice));

        assertThatThrownBy(() -> store.commit(again))
                .as("a notice with the key of a forgotten one would be sent twice")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_that_comes_too_late_forgets_nothing() {
        StoredCase stored = store("A");
        PlannedNotice notice = handOver(stored);
        StoredCase read = asStored(id(stored));
        commit(append(read, deferral(2)));

        assertThatThrownBy(() -> contents().forget(erasing(read), List.of(notice.key())))
                .as("a case that somebody else changed meanwhile")
                .isInstanceOf(StaleCase.class);
        assertThat(store.notice(notice.key()))
                .as("all of a change is stored, or nothing of it")
                .contains(notice);
    }

    @Test
    void forgetting_again_and_forgetting_what_never_was_change_nothing() {
        StoredCase stored = store("A");
        PlannedNotice notice = handOver(stored);
        forget(id(stored), notice.key());

        forget(id(stored), notice.key());
        forget(id(stored), new NoticeKey("f".repeat(32)));

        assertThat(store.notice(notice.key())).isEmpty();
        assertThat(all(PLANNED_ON, 10)).isEmpty();
    }

    @Test
    void old_notices_are_found_page_by_page_each_once() {
        List<NoticeKey> old = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            StoredCase stored = store("P" + i);
            LocalDate on = PLANNED_ON.minusDays(i * 5L);
            PlannedNotice notice = plan(stored, noticeOf(stored).plannedOn(on));
            if (i % 4 == 1) {
                forget(id(stored), notice.key());
            } else if (!on.isAfter(PLANNED_ON.minusDays(20))) {
                old.add(notice.key());
            }
        }

        assertThat(all(PLANNED_ON.minusDays(20), 3))
                .as("notices planned up to a day, without those that were forgotten, in pages of three")
                .containsExactlyInAnyOrderElementsOf(old)
                .isEqualTo(all(PLANNED_ON.minusDays(20), 1000));
    }

    @Test
    void what_is_found_is_as_it_was_planned() {
        PlannedNotice notice = plan(store("A"));

        assertThat(contents().withContent(PLANNED_ON, null, 10)).containsExactly(notice);
        assertThat(contents().withContent(PLANNED_ON.minusDays(1), null, 10)).isEmpty();
    }

    private List<NoticeKey> all(LocalDate upTo, int limit) {
        List<NoticeKey> all = new ArrayList<>();
        @Nullable PlannedNotice after = null;
        List<PlannedNotice> page;
        do {
            page = contents().withContent(upTo, after, limit);
            page.forEach(notice -> all.add(notice.key()));
            assertThat(all.size())
                    .as("notices read so far: does 'after' exclude itself?")
                    .isLessThan(200);
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == limit);
        return all;
    }

    private ContentStore contents() {
        return contentsOf(store);
    }

    private void forget(CaseId id, NoticeKey key) {
        contents().forget(erasing(asStored(id)), List.of(key));
    }

    private static Change erasing(StoredCase stored) {
        return Change.of(List.of(append(stored, new ContentErased(PLANNED_ON, ErasureCause.TERM, "plan", 1))));
    }
}
