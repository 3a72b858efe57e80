package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.CaseStore.Unsettled;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseId;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Handover;
import io.dunning.channel.Identifying;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Recall;
import io.dunning.contact.IdentityLevel;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notices from the outbox to their channels, partition by partition and in small batches: each checked once more, all attempts
 * stored first, then handed over one by one, then all results stored. Never twice.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int PAGE_MIN = 200;

    /** A crash leaves the outcome of a whole batch unknown; where that can't be cleared up later, batches are small. */
    private static final int AT_MOST_ONCE_BATCH = 10;

    /** What was checked must not be old when it leaves. */
    private static final int BATCH_SECONDS_MAX = 5;

    /** While a batch is handed over, what was checked so long ago is checked again. */
    private static final Duration CHECK_AGE_MAX = Duration.ofSeconds(1);

    private static final int TRIES = 10;

    /** A provider that never gives a clear answer is asked no more after so many attempts, however long its window is. */
    private static final int ATTEMPTS_MAX = 10;

    /** A provider that doesn't answer for so long after it should know will not: the case goes on without it. */
    private static final Duration ASKING_MAX = Duration.ofDays(7);

    private final CaseStore store;
    private final Judge judge;
    private final LastLook lastLook;
    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
    private final Clock clock;
    private final Commits commits;
    private final DunningListener listener;
    private final WorkSettings settings;
    private final Pacer pacer;
    private final int pageSize;

    /** What this engine is at work on: its own attempts under way must not be taken for those of a crash. */
    private final Set<Partition> busy = ConcurrentHashMap.newKeySet();

    Dispatcher(
            CaseStore store,
            Judge judge,
            Policies policies,
            Map<ChannelKind, Channel> channels,
            DunningListener listener,
            Clock clock,
            Commits commits,
            WorkSettings settings,
            Pacer pacer) {
        this.store = store;
        this.judge = judge;
        this.lastLook = new LastLook(policies);
        this.channels.putAll(channels);
        this.listener = listener;
        this.clock = clock;
        this.commits = commits;
        this.settings = settings;
        this.pacer = pacer;
        // A page is divided by channels: what is left of it should still fill batches.
        this.pageSize = Math.max(PAGE_MIN, 4 * settings.batchSize());
    }

    DispatchReport dispatch(LocalDate on) {
        DispatchTally total = new DispatchTally();
        Queue<Partition> partitions = new ConcurrentLinkedQueue<>(Partition.all(store.partitions()));
        Workers.run(settings.workers(), () -> {
            for (Partition next = partitions.poll(); next != null; next = partitions.poll()) {
                dispatch(next, on, total);
            }
        });
        return total.report(on);
    }

    private void dispatch(Partition partition, LocalDate on, DispatchTally total) {
        if (store.unsettled(partition, null, 1).isEmpty()
                && store.toRecall(partition, null, 1).isEmpty()
                && store.planned(partition, null, 1).isEmpty()) {
            return;
        }
        if (!busy.add(partition)) {
            DispatchTally tally = new DispatchTally();
            tally.elsewhere();
            total.add(tally);
            return;
        }
        try {
            total.add(alone(partition, on));
        } finally {
            busy.remove(partition);
        }
    }

    private DispatchTally alone(Partition partition, LocalDate on) {
        Optional<Lease> lease = store.claim(partition, settings.node(), clock.instant(), settings.leaseTime());
        DispatchTally tally = new DispatchTally();
        if (lease.isEmpty()) {
            tally.elsewhere();
        } else {
            try (Tenure tenure = new Tenure(store, commits, clock, lease.get())) {
                settle(tenure, on, tally);
                recall(tenure, on, tally);
                handOverAll(tenure, on, tally);
            } catch (CaseStore.Fenced e) {
                LOG.warn("{}", e.getMessage());
                tally.elsewhere();
            }
        }
        return tally;
    }

    // ---- handing over ----

    private void handOverAll(Tenure tenure, LocalDate on, DispatchTally tally) {
        List<PlannedNotice> page = store.planned(tenure.partition(), null, pageSize);
        while (!page.isEmpty()) {
            for (List<Outgoing> batch : batches(page)) {
                batch(tenure, batch, on, tally);
            }
            page = store.planned(tenure.partition(), page.get(page.size() - 1), pageSize);
        }
    }

    /**
     * Each of one channel, and none with two notices of one person: whether the first one left must be known when the next is checked.
     * So batches of any size come to the same.
     */
    private List<List<Outgoing>> batches(List<PlannedNotice> page) {
        List<List<Outgoing>> batches = new ArrayList<>();
        List<PlannedNotice> rest = page;
        while (!rest.isEmpty()) {
            Map<ChannelKind, List<Outgoing>> round = new EnumMap<>(ChannelKind.class);
            List<PlannedNotice> later = new ArrayList<>(0);
            for (int i = 0; i < rest.size(); i++) {
                PlannedNotice notice = rest.get(i);
                if (i > 0 && Partition.key(rest.get(i - 1).caseId()) == Partition.key(notice.caseId())) {
                    later.add(notice);
                } else {
                    round.computeIfAbsent(notice.option().channel(), kind -> new ArrayList<>())
                            .add(Outgoing.first(notice));
                }
            }
            round.forEach((kind, all) -> {
                int size = batchSize(kind);
                for (int from = 0; from < all.size(); from += size) {
                    batches.add(all.subList(from, Math.min(all.size(), from + size)));
                }
            });
            rest = later;
        }
        return batches;
    }

    private int batchSize(ChannelKind kind) {
        Channel channel = channels.get(kind);
        int size = settings.batchSize();
        if (channel != null && channel.contract() instanceof DeliveryContract.AtMostOnce) {
            size = Math.min(size, AT_MOST_ONCE_BATCH);
        }
        Integer pace = settings.paces().get(kind);
        return pace == null ? size : Math.max(1, Math.min(size, pace * BATCH_SECONDS_MAX));
    }

    /**
     * One notice on its way.
     *
     * @param number which attempt it will be
     * @param firstAt when the first one was; {@code null} if this is it
     */
    private record Outgoing(
            PlannedNotice notice, int number, @Nullable Instant firstAt) {
        static Outgoing first(PlannedNotice notice) {
            return new Outgoing(notice, 1, null);
        }
    }

    private void batch(Tenure tenure, List<Outgoing> batch, LocalDate on, DispatchTally tally) {
        Prepared prepared;
        try {
            prepared = Commits.retried(() -> prepare(tenure, batch, on, tally));
        } catch (CaseStore.StaleCase e) {
            // Somebody keeps acting on one of these cases; they are looked at again next time.
            batch.forEach(o -> tally.waits("case-changed"));
            return;
        } catch (CaseStore.Fenced | CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            apart(tenure, batch, on, tally, e);
            return;
        }
        try {
            commits.tell(prepared.change());
        } finally {
            // Attempts are stored: a listener that breaks must not make unknown outcomes of them.
            handOver(tenure, prepared, on, tally);
        }
    }

    /**
     * A batch whose attempts are stored.
     *
     * @param going what may be handed over now
     * @param checkedAt when the look began on which that rests
     * @param change what was stored, and nobody was told of yet
     */
    private record Prepared(List<PlannedNotice> going, Instant checkedAt, Change change) {}

    /** Notices that can't be prepared together are tried by halves, until the one that is to blame stands alone. */
    private void apart(
            Tenure tenure, List<Outgoing> batch, LocalDate on, DispatchTally tally, RuntimeException trouble) {
        if (batch.size() == 1) {
            PlannedNotice notice = batch.get(0).notice();
            LOG.error("notice {} could not be prepared; it waits", notice.key(), trouble);
            Alerts.failed(listener, notice.caseId(), trouble);
            tally.waits("trouble");
        } else {
            batch(tenure, batch.subList(0, batch.size() / 2), on, tally);
            batch(tenure, batch.subList(batch.size() / 2, batch.size()), on, tally);
        }
    }

    private void handOver(Tenure tenure, Prepared prepared, LocalDate on, DispatchTally tally) {
        Map<PlannedNotice, CaseEvent> results = new LinkedHashMap<>();
        try {
            handOver(tenure, prepared, on, results, tally);
        } finally {
            record(results);
        }
    }

    private void handOver(
            Tenure tenure,
            Prepared prepared,
            LocalDate on,
            Map<PlannedNotice, CaseEvent> results,
            DispatchTally tally) {
        List<PlannedNotice> going = prepared.going();
        // Not the moment at which the attempts were stored: that can be long after the books were asked.
        Instant checkedAt = prepared.checkedAt();
        for (int i = 0; i < going.size(); i++) {
            PlannedNotice notice = going.get(i);
            Channel channel = channels.get(notice.option().channel());
            if (channel == null || results.containsKey(notice)) {
                continue;
            }
            pacer.await(channel.kind());
            if (checkedAt.plus(CHECK_AGE_MAX).isBefore(clock.instant())) {
                withhold(going.subList(i, going.size()), on, results, tally);
                checkedAt = clock.instant();
            }
            if (!tenure.isHeld()) {
                LOG.warn(
                        "partition {} was held too long; what was not handed over is settled later",
                        tenure.partition());
                tally.elsewhere();
                return;
            }
            if (!results.containsKey(notice)) {
                CaseEvent result = handOver(channel, notice, on, tally);
                if (result != null) {
                    results.put(notice, result);
                }
            }
        }
    }

    /** The others took a while: who must not go any more by now is stopped, though an attempt for it was stored. */
    private void withhold(
            List<PlannedNotice> rest, LocalDate on, Map<PlannedNotice, CaseEvent> results, DispatchTally tally) {
        Instant now = clock.instant();
        Map<CaseId, StoredCase> stored = store.findAll(
                rest.stream().map(PlannedNotice::caseId).distinct().toList());
        Judge.Chunk facts = judge.chunk(
                stored.values().stream().map(StoredCase::dunningCase).toList(), on, now);
        for (PlannedNotice notice : rest) {
            Recording recording = Recording.of(found(stored.get(notice.caseId()), notice), now);
            LastLook.Check check = look(notice, recording, facts, now, on);
            if (check.next() != LastLook.Check.Next.GO && !results.containsKey(notice)) {
                String reason = reasonIn(recording, notice).orElse(check.reason());
                results.put(notice, new NoticeCancelled(on, notice.key(), reason));
                tally.cancels(reason);
            }
        }
    }

    /** A change of balance stops notices by itself. */
    private static Optional<String> reasonIn(Recording recording, PlannedNotice notice) {
        return recording.recorded().stream()
                .map(RecordedEvent::event)
                .filter(e -> e instanceof NoticeCancelled cancelled
                        && cancelled.key().equals(notice.key()))
                .map(e -> ((NoticeCancelled) e).rule())
                .findFirst();
    }

    /** Checks a batch with one question per port, stores what is stopped, and stores the attempts of what may go. */
    private Prepared prepare(Tenure tenure, List<Outgoing> batch, LocalDate on, DispatchTally tally) {
        Instant now = clock.instant();
        Map<CaseId, StoredCase> stored = store.findAll(
                batch.stream().map(o -> o.notice().caseId()).distinct().toList());
        Judge.Chunk facts = judge.chunk(
                stored.values().stream().map(StoredCase::dunningCase).toList(), on, now);
        Map<CaseId, Recording> recordings = new LinkedHashMap<>();
        List<Attempt> attempts = new ArrayList<>();
        List<PlannedNotice> going = new ArrayList<>();
        DispatchTally ofBatch = new DispatchTally();
        for (Outgoing one : batch) {
            PlannedNotice notice = one.notice();
            StoredCase of = found(stored.get(notice.caseId()), notice);
            Recording recording = recordings.computeIfAbsent(notice.caseId(), id -> Recording.of(of, now));
            LastLook.Check check = look(notice, recording, facts, now, on);
            switch (check.next()) {
                case WAIT -> ofBatch.waits(check.reason());
                case CANCEL -> {
                    if (one.number() == 1) {
                        ofBatch.cancels(check.reason());
                        cancel(notice, recording, check.reason(), on);
                    } else {
                        // It may have left with an earlier attempt: nothing is known, so nothing is said.
                        ofBatch.waits(check.reason());
                    }
                }
                case GO -> {
                    Instant at = one.firstAt() == null ? now : one.firstAt();
                    attempts.add(new Attempt(notice.key(), one.number(), at, check.completeUpTo(), tenure.epoch()));
                    going.add(notice);
                }
            }
        }
        Set<CaseId> goingCases = going.stream().map(PlannedNotice::caseId).collect(Collectors.toSet());
        List<StoredCase> unchanged = new ArrayList<>();
        recordings.values().forEach(recording -> {
            StoredCase before = recording.before();
            if (recording.isEmpty()
                    && before != null
                    && goingCases.contains(recording.current().id())) {
                unchanged.add(before);
            }
        });
        Change change = Change.of(Commits.changes(recordings.values())).attempting(attempts, unchanged);
        if (!change.isEmpty()) {
            tenure.store(change);
        }
        tally.add(ofBatch);
        return new Prepared(going, now, change);
    }

    /** Whether whoever answers a call would hear more than they may. */
    private static boolean tellsStrangers(PlannedNotice notice, Channel channel) {
        return channel.kind() == ChannelKind.VOICE
                && notice.option().discloses() != IdentityLevel.UNKNOWN
                && !(channel instanceof Identifying);
    }

    private LastLook.Check look(
            PlannedNotice notice, Recording recording, Judge.Chunk facts, Instant now, LocalDate on) {
        Channel channel = channels.get(notice.option().channel());
        if (channel == null) {
            return LastLook.Check.await("no-channel");
        }
        if (tellsStrangers(notice, channel)) {
            return LastLook.Check.cancel("identity-step");
        }
        try {
            facts.agree(recording);
            return lastLook.check(notice, recording.current(), facts, now, on);
        } catch (RuntimeException e) {
            LOG.error("notice {} could not be checked; it waits", notice.key(), e);
            Alerts.failed(listener, notice.caseId(), e);
            return LastLook.Check.await("trouble");
        }
    }

    private static void cancel(PlannedNotice notice, Recording recording, String reason, LocalDate on) {
        boolean stillWaits = recording
                .current()
                .notice(notice.key())
                .map(NoticeRecord::isWaiting)
                .orElse(false);
        if (stillWaits) {
            recording.add(List.of(new NoticeCancelled(on, notice.key(), reason)), Actor.ENGINE);
        }
    }

    /** What is to be recorded; {@code null} where that must be found out later. */
    private @Nullable CaseEvent handOver(Channel channel, PlannedNotice notice, LocalDate on, DispatchTally tally) {
        Handover answer = ask(channel, notice);
        if (answer instanceof Handover.Accepted accepted) {
            tally.handsOver();
            return new NoticeHandedOver(on, notice.key(), accepted.reference());
        }
        if (answer instanceof Handover.Rejected rejected) {
            tally.refuses();
            return new NoticeFailed(on, notice.key(), rejected.addressInvalid());
        }
        tally.doesNotKnow();
        return channel.contract() instanceof DeliveryContract.AtMostOnce ? new NoticeUnknown(on, notice.key()) : null;
    }

    /** {@code null} for whatever is neither a clear yes nor a clear no. */
    private static @Nullable Handover ask(Channel channel, PlannedNotice notice) {
        try {
            return channel.dispatch(notice.dispatch());
        } catch (RuntimeException | Error e) {
            LOG.warn("the outcome of notice {} by {} is unknown", notice.key(), channel.kind(), e);
            return null;
        }
    }

    // ---- results ----

    /** What a channel did stands, whoever holds the partition now: results are stored without a lease. */
    private void record(Map<PlannedNotice, CaseEvent> results) {
        if (results.isEmpty()) {
            return;
        }
        Change stored;
        try {
            stored = recordTogether(results);
        } catch (CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (results.size() == 1) {
                CaseId id = results.keySet().iterator().next().caseId();
                LOG.error("a result for case {} could not be stored; it is settled later", id, e);
                Alerts.failed(listener, id, e);
            } else {
                results.forEach((notice, event) -> record(Map.of(notice, event)));
            }
            return;
        }
        // Only now: a listener that breaks must not have results recorded twice.
        commits.tell(stored);
    }

    private Change recordTogether(Map<PlannedNotice, CaseEvent> results) {
        for (int tries = 1; ; tries++) {
            try {
                Change change = resultsNow(results);
                commits.store(change);
                return change;
            } catch (CaseStore.StaleCase e) {
                // Somebody else changed a case meanwhile; what the channel did stands all the same.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Change resultsNow(Map<PlannedNotice, CaseEvent> results) {
        Instant now = clock.instant();
        Map<CaseId, StoredCase> stored = store.findAll(
                results.keySet().stream().map(PlannedNotice::caseId).distinct().toList());
        Map<CaseId, Recording> recordings = new LinkedHashMap<>();
        results.forEach((notice, event) -> {
            Recording recording =
                    recordings.computeIfAbsent(notice.caseId(), id -> Recording.of(found(stored.get(id), notice), now));
            if (event instanceof NoticeCancelled cancelled) {
                cancel(notice, recording, cancelled.rule(), cancelled.on());
            } else {
                recording.add(List.of(event), Actor.CHANNEL);
            }
        });
        return Change.of(Commits.changes(recordings.values()))
                .resolving(results.keySet().stream().map(PlannedNotice::key).toList());
    }

    private static StoredCase found(@Nullable StoredCase stored, PlannedNotice notice) {
        if (stored == null) {
            throw new IllegalStateException("notice " + notice.key() + " belongs to no case");
        }
        return stored;
    }

    // ---- attempts without a result, from before ----

    /** What may be done about them is written in the channel's contract. */
    private void settle(Tenure tenure, LocalDate on, DispatchTally tally) {
        List<Unsettled> page = store.unsettled(tenure.partition(), null, pageSize);
        while (!page.isEmpty()) {
            for (Unsettled one : page) {
                Channel channel = channels.get(one.notice().option().channel());
                if (channel != null) {
                    settle(tenure, channel, one, on, tally);
                }
            }
            page = store.unsettled(tenure.partition(), page.get(page.size() - 1).notice(), pageSize);
        }
    }

    private void settle(Tenure tenure, Channel channel, Unsettled one, LocalDate on, DispatchTally tally) {
        Attempt attempt = one.attempt();
        PlannedNotice notice = one.notice();
        if (channel.contract() instanceof DeliveryContract.Idempotent idempotent
                && attempt.number() < ATTEMPTS_MAX
                && clock.instant().isBefore(attempt.at().plus(idempotent.window()))) {
            // The same bytes with the same key, if the notice may still go out; the provider delivers them once.
            batch(tenure, List.of(new Outgoing(notice, attempt.number() + 1, attempt.at())), on, tally);
        } else if (channel.contract() instanceof DeliveryContract.Reconcilable reconcilable
                && channel instanceof KeyQuery query) {
            reconcile(query, attempt.at().plus(reconcilable.settleTime()), notice, on, tally);
        } else {
            tally.doesNotKnow();
            record(Map.of(notice, new NoticeUnknown(on, notice.key())));
        }
    }

    private void reconcile(KeyQuery query, Instant settledAt, PlannedNotice notice, LocalDate on, DispatchTally tally) {
        Optional<Handover.Accepted> answer;
        try {
            answer = query.find(notice.key().value());
        } catch (RuntimeException e) {
            tally.doesNotKnow();
            if (clock.instant().isBefore(settledAt.plus(ASKING_MAX))) {
                LOG.warn("notice {} could not be asked for; it will be asked for again", notice.key(), e);
            } else {
                LOG.warn(
                        "notice {} could not be asked for in all this time; its outcome stays unknown",
                        notice.key(),
                        e);
                record(Map.of(notice, new NoticeUnknown(on, notice.key())));
            }
            return;
        }
        if (answer.isPresent()) {
            tally.handsOver();
            record(Map.of(
                    notice, new NoticeHandedOver(on, notice.key(), answer.get().reference())));
        } else if (!clock.instant().isBefore(settledAt)) {
            tally.refuses();
            record(Map.of(notice, new NoticeFailed(on, notice.key(), false)));
        } else {
            tally.doesNotKnow();
        }
    }

    // ---- calling back ----

    /** Notices whose money came in after the hand-over: some channels can still stop them. */
    private void recall(Tenure tenure, LocalDate on, DispatchTally tally) {
        List<PlannedNotice> page = store.toRecall(tenure.partition(), null, pageSize);
        while (!page.isEmpty()) {
            for (PlannedNotice notice : page) {
                if (channels.get(notice.option().channel()) instanceof Recall channel && tenure.isHeld()) {
                    recall(channel, notice, on, tally);
                }
            }
            page = store.toRecall(tenure.partition(), page.get(page.size() - 1), pageSize);
        }
    }

    private void recall(Recall channel, PlannedNotice notice, LocalDate on, DispatchTally tally) {
        NoticeKey key = notice.key();
        boolean stopped;
        try {
            stopped = channel.recall(key.value());
        } catch (RuntimeException e) {
            LOG.warn("notice {} could not be called back; it will be tried again", key, e);
            return;
        }
        try {
            recordRecall(notice, stopped, on);
        } catch (CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("what came of calling notice {} back could not be stored; it will be tried again", key, e);
            Alerts.failed(listener, notice.caseId(), e);
            return;
        }
        if (stopped) {
            tally.recalls();
        }
    }

    private void recordRecall(PlannedNotice notice, boolean stopped, LocalDate on) {
        NoticeKey key = notice.key();
        Commits.retried(() -> {
            StoredCase stored = found(store.find(notice.caseId()).orElse(null), notice);
            Recording recording = Recording.of(stored, clock.instant());
            boolean known =
                    recording.current().notice(key).map(NoticeRecord::cancelled).orElse(false);
            // Another node may have called it back, too.
            if (stopped && !known) {
                recording.add(List.of(new NoticeCancelled(on, key, "recalled")), Actor.CHANNEL);
            }
            commits.commit(Change.of(Commits.changes(List.of(recording))).recalled(key));
            return stopped;
        });
    }
}
