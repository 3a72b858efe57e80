package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Recording;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.escalation.guard.Guards;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes notices from the outbox to their channels: checked once more, attempt first, result after, never twice. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** A notice that could not leave for so long speaks of yesterday: it is cancelled and decided anew. */
    private static final int WAITING_DAYS_MAX = 5;

    private static final int CHUNK = 200;

    private static final ContactCap ONCE_A_DAY = new ContactCap(1, 1);

    private final CaseStore store;
    private final Judge judge;
    private final Policies policies;
    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
    private final Clock clock;
    private final Consumer<Change> commit;

    Dispatcher(
            CaseStore store,
            Judge judge,
            Policies policies,
            Map<ChannelKind, Channel> channels,
            Clock clock,
            Consumer<Change> commit) {
        this.store = store;
        this.judge = judge;
        this.policies = policies;
        this.channels.putAll(channels);
        this.clock = clock;
        this.commit = commit;
    }

    DispatchReport dispatch(LocalDate on) {
        Tally tally = new Tally();
        settle(on, tally);
        NoticeKey after = null;
        while (true) {
            List<PlannedNotice> chunk = store.planned(after, CHUNK);
            if (chunk.isEmpty()) {
                return new DispatchReport(
                        on,
                        tally.handedOver,
                        tally.refused,
                        tally.unknown,
                        Map.copyOf(tally.cancelled),
                        Map.copyOf(tally.waiting));
            }
            for (PlannedNotice notice : chunk) {
                try {
                    dispatch(notice, on, tally);
                } catch (CaseStore.StaleCase e) {
                    // Somebody acted on the case in this very moment; the notice is looked at again next time.
                    tally.waiting.merge("case-changed", 1, Integer::sum);
                }
            }
            after = chunk.get(chunk.size() - 1).key();
        }
    }

    /** Each notice is asked for by itself, right before it leaves: a payment that came a second ago still stops it. */
    private void dispatch(PlannedNotice notice, LocalDate on, Tally tally) {
        Optional<StoredCase> found = store.find(notice.caseId());
        StoredCase stored =
                found.orElseThrow(() -> new IllegalStateException("notice " + notice.key() + " belongs to no case"));
        Instant now = clock.instant();
        Recording recording = Recording.of(stored, now);
        Check check = lastLook(notice, recording, now, on);
        switch (check.next) {
            case WAIT -> {
                tally.waiting.merge(check.reason, 1, Integer::sum);
                return;
            }
            case CANCEL -> {
                tally.cancelled.merge(check.reason, 1, Integer::sum);
                cancel(notice, recording, check.reason, on);
                return;
            }
            case GO -> {}
        }
        Channel channel = channels.get(notice.option().channel());
        if (channel == null) {
            tally.waiting.merge("no-channel", 1, Integer::sum);
            return;
        }
        Attempt attempt = new Attempt(notice.key(), 1, now, check.completeUpTo);
        commit.accept(new Change(List.of(), List.of(), List.of(attempt), List.of(), Map.of(), null));
        handOver(channel, notice, on, tally);
    }

    private void cancel(PlannedNotice notice, Recording recording, String reason, LocalDate on) {
        boolean stillWaits = recording
                .current()
                .notice(notice.key())
                .map(NoticeRecord::isWaiting)
                .orElse(false);
        if (stillWaits) {
            recording.add(List.of(new NoticeCancelled(on, notice.key(), reason)), Actor.ENGINE);
        }
        if (!recording.isEmpty()) {
            commit.accept(Change.of(List.of(recording.change())));
        }
    }

    private void handOver(Channel channel, PlannedNotice notice, LocalDate on, Tally tally) {
        Handover answer = ask(channel, notice);
        if (answer instanceof Handover.Accepted accepted) {
            tally.handedOver++;
            resolve(notice, new NoticeHandedOver(on, notice.key(), accepted.reference()));
        } else if (answer instanceof Handover.Rejected rejected) {
            tally.refused++;
            resolve(notice, new NoticeFailed(on, notice.key(), rejected.addressInvalid()));
        } else {
            tally.unknown++;
            if (channel.contract() instanceof DeliveryContract.AtMostOnce) {
                resolve(notice, new NoticeUnknown(on, notice.key()));
            }
        }
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

    private void resolve(PlannedNotice notice, CaseEvent event) {
        for (int tries = 1; ; tries++) {
            StoredCase stored = store.find(notice.caseId())
                    .orElseThrow(() -> new IllegalStateException("notice " + notice.key() + " belongs to no case"));
            Recording recording = Recording.of(stored, clock.instant()).add(List.of(event), Actor.CHANNEL);
            try {
                commit.accept(new Change(
                        List.of(recording.change()), List.of(), List.of(), List.of(notice.key()), Map.of(), null));
                return;
            } catch (CaseStore.StaleCase e) {
                // Somebody else changed the case meanwhile; what the channel did stands all the same.
                if (tries == 10) {
                    throw e;
                }
            }
        }
    }

    /** Attempts without a result, from before: what may be done about them is written in the channel's contract. */
    private void settle(LocalDate on, Tally tally) {
        NoticeKey after = null;
        while (true) {
            List<Attempt> chunk = store.unresolved(after, CHUNK);
            if (chunk.isEmpty()) {
                return;
            }
            for (Attempt attempt : chunk) {
                PlannedNotice notice = store.notice(attempt.key()).orElseThrow();
                Channel channel = channels.get(notice.option().channel());
                if (channel != null) {
                    settle(channel, attempt, notice, on, tally);
                }
            }
            after = chunk.get(chunk.size() - 1).key();
        }
    }

    private void settle(Channel channel, Attempt attempt, PlannedNotice notice, LocalDate on, Tally tally) {
        Instant now = clock.instant();
        DeliveryContract contract = channel.contract();
        if (contract instanceof DeliveryContract.Idempotent idempotent
                && now.isBefore(attempt.at().plus(idempotent.window()))) {
            repeat(channel, attempt, notice, on, tally);
        } else if (contract instanceof DeliveryContract.Reconcilable reconcilable
                && channel instanceof KeyQuery query) {
            reconcile(query, attempt.at().plus(reconcilable.settleTime()), notice, on, tally);
        } else {
            tally.unknown++;
            resolve(notice, new NoticeUnknown(on, notice.key()));
        }
    }

    /** The same bytes with the same key, if the notice may still go out; the provider delivers them once. */
    private void repeat(Channel channel, Attempt attempt, PlannedNotice notice, LocalDate on, Tally tally) {
        Instant now = clock.instant();
        StoredCase stored = store.find(notice.caseId()).orElseThrow();
        Check check = lastLook(notice, Recording.of(stored, now), now, on);
        if (check.next != Check.Next.GO) {
            tally.waiting.merge(check.reason, 1, Integer::sum);
            return;
        }
        Attempt again = new Attempt(notice.key(), attempt.number() + 1, attempt.at(), check.completeUpTo);
        commit.accept(new Change(List.of(), List.of(), List.of(again), List.of(), Map.of(), null));
        handOver(channel, notice, on, tally);
    }

    private void reconcile(KeyQuery query, Instant settledAt, PlannedNotice notice, LocalDate on, Tally tally) {
        Optional<Handover.Accepted> answer;
        try {
            answer = query.find(notice.key().value());
        } catch (RuntimeException e) {
            LOG.warn("notice {} could not be asked for; it will be asked for again", notice.key(), e);
            tally.unknown++;
            return;
        }
        if (answer.isPresent()) {
            tally.handedOver++;
            resolve(notice, new NoticeHandedOver(on, notice.key(), answer.get().reference()));
        } else if (!clock.instant().isBefore(settledAt)) {
            tally.refused++;
            resolve(notice, new NoticeFailed(on, notice.key(), false));
        } else {
            tally.unknown++;
        }
    }

    /** The last look before a notice leaves. Trouble with one notice lets it wait and the others go on. */
    private Check lastLook(PlannedNotice notice, Recording recording, Instant now, LocalDate on) {
        try {
            Judge.Chunk facts = judge.chunk(List.of(recording.current()), on, now);
            facts.agree(recording);
            return check(notice, recording.current(), facts, now, on);
        } catch (RuntimeException e) {
            LOG.error("notice {} could not be checked; it waits", notice.key(), e);
            return Check.await("trouble");
        }
    }

    private Check check(PlannedNotice notice, DunningCase dunningCase, Judge.Chunk facts, Instant now, LocalDate on) {
        NoticeRecord record = dunningCase.notice(notice.key()).orElse(null);
        if (record == null || record.cancelled() || record.failed()) {
            return Check.cancel("stopped");
        }
        if (notice.plannedOn().plusDays(WAITING_DAYS_MAX).isBefore(on)) {
            return Check.cancel("waited-too-long");
        }
        long open = dunningCase.items().stream()
                .filter(i -> record.covers(i.id()))
                .mapToLong(CaseItem::askedMinor)
                .sum();
        if (open != notice.claimed().minor()) {
            return Check.cancel("balance-changed");
        }
        Debtor debtor = facts.debtor(dunningCase);
        if (debtor == null) {
            return facts.isMasterDataSilent(dunningCase) ? Check.await("debtor-known") : Check.cancel("debtor-known");
        }
        Policy policy = policies.version(dunningCase.policy());
        Situation situation = new Situation(dunningCase, facts.facts(dunningCase, debtor), policy, on);
        for (Rule guard : Guards.AT_HAND_OVER) {
            int verdict = guard.verdict(situation);
            if (verdict != Verdict.ALLOW) {
                return Guards.PASSING.contains(guard) ? Check.await(guard.code()) : Check.cancel(guard.code());
            }
        }
        ContactPoint point = debtor.bestPoint(notice.option().channel());
        if (point == null
                || !point.address().equals(notice.dispatch().to())
                || !point.reaches().reaches(notice.option().discloses())) {
            return Check.cancel("address-changed");
        }
        if (isOverCap(notice, policy, facts, dunningCase, on)) {
            return Check.await("contact-cap");
        }
        if (!policy.contact().isOpen(notice.option().channel(), now, debtor.zone())) {
            return Check.await("window-open");
        }
        return new Check(Check.Next.GO, "", situation.facts().ledger().completeUpTo());
    }

    /** Caps were kept when it was planned; after some days of waiting others may stand in its place. */
    private static boolean isOverCap(
            PlannedNotice notice, Policy policy, Judge.Chunk facts, DunningCase dunningCase, LocalDate on) {
        return Stream.concat(Stream.of(ONCE_A_DAY), policy.contact().caps().stream())
                .anyMatch(cap -> {
                    int own = notice.plannedOn().isAfter(on.minusDays(cap.days())) ? 1 : 0;
                    return facts.contactsWithin(dunningCase, cap.days()) - own >= cap.contactsMax();
                });
    }

    private record Check(Next next, String reason, LocalDate completeUpTo) {
        enum Next {
            GO,
            WAIT,
            CANCEL
        }

        static Check cancel(String reason) {
            return new Check(Next.CANCEL, reason, LocalDate.MIN);
        }

        static Check await(String reason) {
            return new Check(Next.WAIT, reason, LocalDate.MIN);
        }
    }

    private static final class Tally {
        private final Map<String, Integer> cancelled = new TreeMap<>();
        private final Map<String, Integer> waiting = new TreeMap<>();
        private int handedOver;
        private int refused;
        private int unknown;
    }
}
