package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link CaseStore} that can forget what notices said and to whom. A port, kept by the case stores of this project. Thread-safe; whatever is read was
 * committed.
 */
public interface ContentStore {

    /**
     * Notices whose content is kept, in an order of the store's own that stays the same, at most {@code limit}. Reads all that are so old: for a chore now
     * and then.
     *
     * @param plannedUpTo the last business date on which they were planned
     * @param after the last notice of the chunk before; {@code null} for the first chunk
     */
    List<PlannedNotice> withContent(LocalDate plannedUpTo, @Nullable PlannedNotice after, int limit);

    /**
     * Stores a change as {@link CaseStore#commit} does and forgets these notices, together or not at all: their wording, whom they name, where they went
     * and how they are paid. From then on {@link CaseStore#notice} doesn't know them, and nothing of them waits, is unsettled or to be
     * called back; their keys stay used. One that is unknown or forgotten already changes nothing.
     */
    void forget(Change change, Collection<NoticeKey> keys);
}
