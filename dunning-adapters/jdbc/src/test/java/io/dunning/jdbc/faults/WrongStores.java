package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.Dispatch;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores that are wrong in one way each, as a careless author might have written them. */
final class WrongStores {

    private WrongStores() {}

    /** The row of an attempt is written behind, together with whatever is stored next. */
    static final class WritesAttemptsLater extends ForwardingStore {
        private final List<Change> kept = new ArrayList<>();

        WritesAttemptsLater(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            if (change.attempts().isEmpty()) {
                kept.forEach(right::commit);
                kept.clear();
                right.commit(change);
            } else {
                kept.add(change);
            }
        }
    }

    /** What was hoped for is recorded together with the attempt, and what came of it is not. */
    static final class KnowsResultsBefore extends ForwardingStore {
        private final Set<NoticeKey> known = new HashSet<>();

        KnowsResultsBefore(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            if (!change.resolved().isEmpty() && known.containsAll(change.resolved())) {
                return;
            }
            right.commit(change);
            for (Attempt attempt : change.attempts()) {
                PlannedNotice notice = right.notice(attempt.key()).orElseThrow();
                StoredCase of = right.find(notice.caseId()).orElseThrow();
                NoticeHandedOver hoped = new NoticeHandedOver(notice.plannedOn(), notice.key(), "hoped");
                Recording recording = Recording.of(of, attempt.at()).add(List.of(hoped), Actor.CHANNEL);
                right.commit(Change.of(List.of(recording.change())).resolving(List.of(notice.key())));
                known.add(notice.key());
            }
        }
    }

    /** How far the ledger was read is stored first, and what it said afterwards. */
    static final class MovesTheCursorFirst extends ForwardingStore {
        MovesTheCursorFirst(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            if (!change.cursors().isEmpty()) {
                right.commit(Change.NOTHING.reading(change.cursors()));
            }
            right.commit(change);
        }
    }

    /** Whoever holds a partition, every change is stored. */
    static final class IgnoresTheEpoch extends ForwardingStore {
        IgnoresTheEpoch(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            right.commit(with(change, change.cases(), change.notices(), null));
        }
    }

    /** A change is stored whatever happened to its cases since they were read. */
    static class ForgetsTheVersion extends ForwardingStore {
        ForgetsTheVersion(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            Change next = change;
            while (true) {
                try {
                    right.commit(next);
                    return;
                } catch (StaleCase e) {
                    next = anyway(change, this::same);
                }
            }
        }

        final Change anyway(Change change, Rewriting rewriting) {
            List<CaseChange> cases =
                    change.cases().stream().map(one -> again(one, rewriting)).toList();
            return change.under() == null
                    ? withoutExpectations(with(change, cases, change.notices(), null))
                    : withoutExpectations(with(change, cases, change.notices(), change.under()));
        }

        private CaseEvent same(CaseEvent event) {
            return event;
        }

        private CaseChange again(CaseChange one, Rewriting rewriting) {
            List<CaseEvent> events =
                    one.events().stream().map(e -> rewriting.of(e.event())).toList();
            RecordedEvent first = one.events().get(0);
            return right.find(one.result().id())
                    .map(now -> Recording.of(now, first.at())
                            .add(events, first.actor())
                            .change())
                    .orElse(one);
        }

        private static Change withoutExpectations(Change change) {
            return change.attempting(change.attempts(), List.of());
        }
    }

    /** Says how an event is to be written instead. */
    interface Rewriting {
        CaseEvent of(CaseEvent event);
    }

    /**
     * Nothing is unique: a change is stored whatever happened since, each notice gets a key of its own, and everybody may have a
     * partition.
     */
    static final class HasNoUniqueKeys extends ForgetsTheVersion {
        private final Map<NoticeKey, NoticeKey> drawn = new HashMap<>();

        HasNoUniqueKeys(CaseStore right) {
            super(right);
        }

        @Override
        public void commit(Change change) {
            drawn.clear();
            change.notices().forEach(n -> drawn.put(n.key(), freeKey(n.key())));
            List<PlannedNotice> notices =
                    change.notices().stream().map(this::redrawn).toList();
            Change next = anyway(with(change, change.cases(), notices, null), this::redrawn);
            super.commit(next);
        }

        private NoticeKey freeKey(NoticeKey key) {
            NoticeKey free = key;
            while (right.notice(free).isPresent()) {
                free = new NoticeKey(Hash.of(free.value()).toString().substring(0, 32));
            }
            return free;
        }

        private PlannedNotice redrawn(PlannedNotice notice) {
            NoticeKey key = drawn.getOrDefault(notice.key(), notice.key());
            Dispatch dispatch = new Dispatch(
                    key.value(), notice.dispatch().to(), notice.dispatch().message());
            return new PlannedNotice(
                    key, notice.caseId(), notice.plannedOn(), notice.option(), notice.claimed(), dispatch);
        }

        private CaseEvent redrawn(CaseEvent event) {
            if (!(event instanceof NoticePlanned p)) {
                return event;
            }
            return new NoticePlanned(
                    p.on(),
                    drawn.getOrDefault(p.key(), p.key()),
                    p.ladder(),
                    p.step(),
                    p.stepIndex(),
                    p.kind(),
                    p.channel(),
                    p.text(),
                    p.items(),
                    p.claimed(),
                    p.fee(),
                    p.feeCode(),
                    p.payBy(),
                    p.cost(),
                    p.expected(),
                    p.contentHash(),
                    p.nextReviewOn());
        }

        @Override
        public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
            return Optional.of(right.claim(partition, node, now, time)
                    .orElseGet(() -> new Lease(partition, node, 1, time, now.plus(time))));
        }
    }

    private static Change with(
            Change change, List<CaseChange> cases, List<PlannedNotice> notices, @Nullable Lease under) {
        return new Change(
                cases,
                notices,
                change.attempts(),
                change.unchanged(),
                change.resolved(),
                change.toRecall(),
                change.recalled(),
                change.cursors(),
                change.closes(),
                under);
    }
}
