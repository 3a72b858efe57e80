package io.dunning.examples.clinic.cases;

import io.dunning.CaseStore;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.examples.clinic.books.Books;
import io.dunning.spring.events.CaseEvents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every case as it stands, in memory, for lists to be made of: follows the events that the engine publishes after each commit. A host with
 * more cases than fit keeps a table of its own in its place, filled from the same events.
 */
@Component
public class CaseShelf {

    private static final int CHUNK = 500;

    private final CaseStore store;
    private final Books books;
    private final ConcurrentSkipListMap<CaseId, DunningCase> cases = new ConcurrentSkipListMap<>();

    public CaseShelf(CaseStore store, Books books) {
        this.store = store;
        this.books = books;
    }

    /** Reads all cases that bills belong to. */
    public void fill() {
        List<CaseId> ids = books.cases();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            store.findAll(ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .forEach((id, stored) -> cases.put(id, stored.dunningCase()));
        }
    }

    /** The cases of a tenant, in the order of their ids. */
    public Stream<DunningCase> of(String tenant) {
        return cases.values().stream().filter(c -> c.id().creditor().tenant().equals(tenant));
    }

    @EventListener
    void heard(CaseEvents told) {
        Map<CaseId, List<RecordedEvent>> byCase = new LinkedHashMap<>();
        told.events()
                .forEach(e -> byCase.computeIfAbsent(e.caseId(), id -> new ArrayList<>())
                        .add(e));
        byCase.forEach((id, events) -> cases.compute(id, (same, before) -> after(before, events)));
    }

    /** Where commits overtook each other, the store knows. */
    private DunningCase after(@Nullable DunningCase before, List<RecordedEvent> recorded) {
        long version = before == null ? 0 : before.version();
        List<CaseEvent> events = recorded.stream().map(RecordedEvent::event).toList();
        if (recorded.get(0).seq() != version + 1) {
            Optional<CaseStore.StoredCase> stored = store.find(recorded.get(0).caseId());
            return stored.orElseThrow().dunningCase();
        }
        return before == null ? DunningCase.replay(events) : before.evolve(events);
    }
}
