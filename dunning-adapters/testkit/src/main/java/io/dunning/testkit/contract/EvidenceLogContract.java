package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.EvidenceLog;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import io.dunning.evidence.MerkleTree;
import io.dunning.receivable.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link EvidenceLog} promises. Extend it, give it an empty store and the log of that store, run it. */
public abstract class EvidenceLogContract {

    private static final Instant AT = Instant.parse("2026-01-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final int WRITERS = 4;
    private static final int CASES_EACH = 15;
    private static final int LOOKS_MAX = 200;

    private CaseStore store;
    private EvidenceLog log;

    /** An empty store that keeps a log. Called once before each test. */
    protected abstract CaseStore newStore();

    /** The log of what is stored there. */
    protected abstract EvidenceLog logOf(CaseStore store);

    @BeforeEach
    void begin() {
        store = newStore();
        log = logOf(store);
    }

    // ---- positions ----

    @Test
    void an_empty_log_has_nothing() {
        assertThat(log.recordedUpTo())
                .as("how far the log of an empty store goes")
                .isZero();
        assertThat(hashes(0, 1000)).as("the hashes of an empty log").isEmpty();
        assertThat(log.lastCheckpoint())
                .as("the last checkpoint of an empty log")
                .isEmpty();
        assertThat(log.checkpoints(LocalDate.EPOCH))
                .as("the checkpoints of an empty log")
                .isEmpty();
    }

    @Test
    void its_name_may_stand_in_a_checkpoint_and_never_changes() {
        String name = log.origin();
        store("A");

        assertThat(Checkpoint.checkOrigin(name)).isEqualTo(log.origin());
    }

    @Test
    void positions_rise_from_event_to_event_of_a_case() {
        StoredCase stored = store("A");
        store("B");
        append(stored);

        List<Long> positions = positions(id("A"));

        assertThat(positions)
                .as("the positions of a case's events in their order: give them out within the commit of the events")
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(position -> position > 0);
    }

    @Test
    void no_two_events_have_the_same_position() {
        store("A");
        store("B");

        List<Long> positions = new ArrayList<>(positions(id("A")));
        positions.addAll(positions(id("B")));

        assertThat(positions).as("the positions of all events").doesNotHaveDuplicates();
    }

    @Test
    void an_event_nobody_recorded_has_no_position() {
        StoredCase stored = store("A");

        assertThat(log.position(id("B"), 1))
                .as("the position of an unknown case's event")
                .isEmpty();
        assertThat(log.position(id("A"), 0))
                .as("the position of event 0: they begin with 1")
                .isEmpty();
        assertThat(log.position(id("A"), stored.dunningCase().version() + 1))
                .as("the position of an event that is still to come")
                .isEmpty();
    }

    @Test
    void a_position_never_changes() {
        StoredCase stored = store("A");
        List<Long> before = positions(id("A"));

        store("B");
        append(stored);
        log.seal(next(DAY));

        assertThat(positions(id("A")).subList(0, before.size()))
                .as("the positions of events after others came and were sealed")
                .isEqualTo(before);
    }

    @Test
    void a_change_that_was_refused_leaves_no_trace() {
        StoredCase stale = store("A");
        append(stale);
        List<Hash> before = hashes(0, log.recordedUpTo());

        assertThatThrownBy(() -> append(stale)).isInstanceOf(CaseStore.StaleCase.class);

        assertThat(hashes(0, log.recordedUpTo()))
                .as("the hashes after a refused change: the log must be written in the transaction of the events")
                .isEqualTo(before);
    }

    // ---- how far it goes ----

    @Test
    void while_nobody_writes_the_log_reaches_the_last_event() {
        store("A");
        store("B");

        assertThat(log.recordedUpTo())
                .as(
                        "how far the log goes when all is committed and nobody writes: what it doesn't reach is never sealed")
                .isGreaterThanOrEqualTo(last(positions(id("B"))));
    }

    @Test
    void what_is_recorded_later_comes_after_what_the_log_had_reached() {
        StoredCase stored = store("A");
        long reached = log.recordedUpTo();
        List<Hash> before = hashes(0, reached);

        store("B");
        append(stored);

        String look = "the log said that it is complete up to %s; whatever comes later must get a greater position";
        assertThat(positions(id("B"))).as(look, reached).allMatch(position -> position > reached);
        assertThat(last(positions(id("A")))).as(look, reached).isGreaterThan(reached);
        assertThat(hashes(0, reached)).as(look, reached).isEqualTo(before);
        assertThat(log.recordedUpTo())
                .as("how far the log goes: it never falls")
                .isGreaterThanOrEqualTo(reached);
    }

    @Test
    void what_the_log_has_reached_stays_so_while_others_write() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<List<Look>>> together = new ArrayList<>();
        for (int writer = 1; writer <= WRITERS; writer++) {
            String name = "W" + writer + "-";
            together.add(() -> write(name, writing));
        }
        together.add(() -> watch(writing));

        var endings = Together.run(together);

        assertThat(endings)
                .allSatisfy(
                        e -> assertThat(e.trouble()).as("trouble of a thread").isEmpty());
        long before = 0;
        for (Look look : endings.get(WRITERS).answer().get(0)) {
            assertThat(look.reached())
                    .as("how far the log goes: it never falls")
                    .isGreaterThanOrEqualTo(before);
            assertThat(hashes(0, look.reached()))
                    .as(
                            "the hashes up to position %s, which the log said to have reached: an event with a smaller position"
                                    + " was committed later; don't count beyond transactions that are still running",
                            look.reached())
                    .isEqualTo(look.hashes());
            before = look.reached();
        }
        assertThat(hashes(0, log.recordedUpTo())).as("the hashes of all events").hasSize(everything());
    }

    private record Look(long reached, List<Hash> hashes) {}

    private List<Look> write(String name, AtomicInteger writing) {
        try {
            for (int i = 1; i <= CASES_EACH; i++) {
                store(name + i);
            }
            return List.of();
        } finally {
            writing.decrementAndGet();
        }
    }

    private List<Look> watch(AtomicInteger writing) {
        List<Look> looks = new ArrayList<>();
        while (writing.get() > 0 && looks.size() < LOOKS_MAX) {
            long reached = log.recordedUpTo();
            looks.add(new Look(reached, hashes(0, reached)));
        }
        return looks;
    }

    private int everything() {
        int events = 0;
        for (int writer = 1; writer <= WRITERS; writer++) {
            for (int i = 1; i <= CASES_EACH; i++) {
                events += store.history(id("W" + writer + "-" + i)).size();
            }
        }
        return events;
    }

    // ---- the hashes ----

    @Test
    void the_hashes_are_those_of_the_events_in_the_order_of_their_positions() {
        StoredCase stored = store("A");
        store("B");
        append(stored);

        List<RecordedEvent> events = new ArrayList<>(store.history(id("A")));
        events.addAll(store.history(id("B")));
        events.sort((one, other) -> Long.compare(position(one), position(other)));

        assertThat(hashes(0, log.recordedUpTo()))
                .as("all hashes: each event's once, in the order of their positions")
                .isEqualTo(events.stream().map(RecordedEvent::hash).toList());
    }

    @Test
    void a_range_begins_after_its_first_position_and_ends_with_its_last() {
        store("A");
        List<RecordedEvent> events = store.history(id("A"));
        long first = position(events.get(0));
        long second = position(events.get(1));

        assertThat(hashes(first, second))
                .as("the hashes after position %s up to and including %s", first, second)
                .containsExactly(events.get(1).hash());
        assertThat(hashes(0, first))
                .as("the hashes up to the first event")
                .containsExactly(events.get(0).hash());
        assertThat(hashes(second, second))
                .as("the hashes of a range without positions")
                .isEmpty();
    }

    @Test
    void what_a_reader_throws_comes_out_and_the_log_goes_on() {
        store("A");
        IllegalStateException thrown = new IllegalStateException("enough");

        Throwable trouble = catchThrowable(() -> log.hashes(0, log.recordedUpTo(), hash -> {
            throw thrown;
        }));

        assertThat(trouble).as("what came out of a reader that threw").isSameAs(thrown);
        assertThat(hashes(0, log.recordedUpTo()))
                .as("the hashes after a reader threw")
                .hasSameSizeAs(store.history(id("A")));
    }

    // ---- checkpoints ----

    @Test
    void a_checkpoint_is_kept_to_the_letter() {
        store("A");
        Checkpoint first = next(DAY);
        log.seal(first);
        store("B");
        Checkpoint second = next(DAY.plusDays(3));
        log.seal(second);

        assertThat(log.lastCheckpoint()).as("the last checkpoint").contains(second);
        assertThat(log.checkpoints(LocalDate.EPOCH))
                .as("the checkpoints, oldest first")
                .containsExactly(first, second);
        assertThat(logOf(store).lastCheckpoint())
                .as("the last checkpoint, for somebody else who asks")
                .map(Checkpoint::text)
                .contains(second.text());
    }

    @Test
    void a_day_without_events_can_be_sealed() {
        Checkpoint empty = next(DAY);
        log.seal(empty);
        Checkpoint stillEmpty = next(DAY.plusDays(1));
        log.seal(stillEmpty);

        assertThat(log.checkpoints(DAY))
                .as("the checkpoints of days without events")
                .containsExactly(empty, stillEmpty);
    }

    @Test
    void checkpoints_are_given_from_a_day_on() {
        Checkpoint first = seal(DAY);
        Checkpoint second = seal(DAY.plusDays(1));
        Checkpoint third = seal(DAY.plusDays(5));

        assertThat(log.checkpoints(DAY)).as("from the first day on").containsExactly(first, second, third);
        assertThat(log.checkpoints(DAY.plusDays(1)))
                .as("from the second day on")
                .containsExactly(second, third);
        assertThat(log.checkpoints(DAY.plusDays(2)))
                .as("from a day that has none")
                .containsExactly(third);
        assertThat(log.checkpoints(DAY.plusDays(6)))
                .as("from a day after the last")
                .isEmpty();
    }

    @Test
    void a_checkpoint_that_does_not_follow_is_refused_and_not_kept() {
        store("A");
        assertRefused(at(DAY, 1, Checkpoint.START), "the first one must begin after position 0");
        assertRefused(at(DAY, 0, Hash.of("another")), "the first one must name what stands for none");
        Checkpoint last = seal(DAY);
        long end = last.upTo();

        assertRefused(last, "the same one again");
        assertRefused(at(DAY, end, last.hash()), "a second one of the same day");
        assertRefused(at(DAY.minusDays(1), end, last.hash()), "one of an earlier day");
        assertRefused(at(DAY.plusDays(1), end + 1, last.hash()), "one that leaves positions out");
        assertRefused(at(DAY.plusDays(1), end - 1, last.hash()), "one that seals positions again");
        assertRefused(at(DAY.plusDays(1), end, Checkpoint.START), "one that doesn't name the last");
        assertThat(log.checkpoints(LocalDate.EPOCH))
                .as("the checkpoints after others were refused")
                .containsExactly(last);
    }

    @Test
    void a_checkpoint_of_another_store_is_refused() {
        Checkpoint strange =
                new Checkpoint("not-" + log.origin().substring(0, 1), DAY, 0, 0, 0, Hash.of(""), Checkpoint.START);

        assertRefused(strange, "one of another origin");
    }

    @Test
    void of_checkpoints_at_the_same_moment_exactly_one_is_kept() {
        store("A");
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Checkpoint own = next(DAY.plusDays(i));
            calls.add(() -> {
                log.seal(own);
                return true;
            });
        }

        var endings = Together.run(calls);

        assertThat(endings.stream().filter(e -> !e.answer().isEmpty()))
                .as("how many of %s checkpoints with the same one before them were kept; trouble: %s", WRITERS, endings)
                .hasSize(1);
        assertThat(endings.stream().flatMap(e -> e.trouble().stream()))
                .as("why the others were not kept")
                .allMatch(trouble -> trouble instanceof IllegalArgumentException);
        assertThat(log.checkpoints(LocalDate.EPOCH)).as("the checkpoints kept").hasSize(1);
    }

    private void assertRefused(Checkpoint checkpoint, String which) {
        assertThatThrownBy(() -> log.seal(checkpoint))
                .as("%s: compare it with the last one, in the same transaction (Checkpoint.follows)", which)
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- fixtures ----

    private StoredCase store(String person) {
        return aCase().of(new PersonId(person)).storeIn(store);
    }

    private static CaseId id(String person) {
        return caseOf(new PersonId(person));
    }

    private void append(StoredCase stored) {
        ReviewDeferred deferred = new ReviewDeferred(DUE, "test", "Looked at again later.", DUE.plusDays(9));
        store.commit(Change.of(List.of(
                Recording.of(stored, AT).add(List.of(deferred), Actor.ENGINE).change())));
    }

    private List<Long> positions(CaseId id) {
        return store.history(id).stream().map(this::position).toList();
    }

    private long position(RecordedEvent event) {
        OptionalLong position = log.position(event.caseId(), event.seq());
        assertThat(position)
                .as("the position of event %s of %s", event.seq(), event.caseId())
                .isPresent();
        return position.orElseThrow();
    }

    private static long last(List<Long> positions) {
        return positions.get(positions.size() - 1);
    }

    private List<Hash> hashes(long after, long upTo) {
        List<Hash> hashes = new ArrayList<>();
        log.hashes(after, upTo, hashes::add);
        return hashes;
    }

    private Checkpoint seal(LocalDate day) {
        Checkpoint checkpoint = next(day);
        log.seal(checkpoint);
        return checkpoint;
    }

    private Checkpoint next(LocalDate day) {
        @Nullable Checkpoint last = log.lastCheckpoint().orElse(null);
        return at(day, last == null ? 0 : last.upTo(), last == null ? Checkpoint.START : last.hash());
    }

    private Checkpoint at(LocalDate day, long after, Hash previous) {
        long upTo = Math.max(after, log.recordedUpTo());
        MerkleTree tree = new MerkleTree();
        log.hashes(after, upTo, tree::add);
        return new Checkpoint(log.origin(), day, after, upTo, tree.size(), tree.root(), previous);
    }
}
