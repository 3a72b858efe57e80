package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Recording;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Decision;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeDraft;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.RenderingRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges all that is due, chunk by chunk, and commits what was decided. A proposal does the same and commits nothing. */
final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private final CaseStore store;
    private final Commits commits;
    private final Judge judge;
    private final NoticeRenderer renderer;
    private final DunningListener listener;
    private final Clock clock;
    private final WorkSettings settings;

    NightlyRun(
            CaseStore store,
            Commits commits,
            Judge judge,
            NoticeRenderer renderer,
            DunningListener listener,
            Clock clock,
            WorkSettings settings) {
        this.store = store;
        this.commits = commits;
        this.judge = judge;
        this.renderer = renderer;
        this.listener = listener;
        this.clock = clock;
        this.settings = settings;
    }

    Proposal propose(LocalDate on, Judge judge) {
        List<Decision> decisions = new ArrayList<>();
        List<RunReport.Failure> failures = new ArrayList<>();
        for (Partition partition : Partition.all(store.partitions())) {
            List<StoredCase> due = store.due(partition, on, null, settings.chunkSize());
            while (!due.isEmpty()) {
                propose(due, on, judge, decisions, failures);
                due = store.due(partition, on, last(due), settings.chunkSize());
            }
        }
        decisions.sort(Comparator.comparing(d -> d.situation().dunningCase().id()));
        return new Proposal(on, decisions, failures);
    }

    private void propose(
            List<StoredCase> due,
            LocalDate on,
            Judge judge,
            List<Decision> decisions,
            List<RunReport.Failure> failures) {
        Judge.Chunk chunk =
                judge.chunk(due.stream().map(StoredCase::dunningCase).toList(), on, clock.instant());
        for (StoredCase stored : due) {
            Judge.Judged judged = chunk.judge(stored);
            Decision decision = judged.decision();
            if (judged.trouble() != null) {
                failures.add(new RunReport.Failure(stored.dunningCase().id(), judged.trouble()));
            } else if (decision != null) {
                decisions.add(decision);
                if (decision.kind() == Decision.Kind.SEND) {
                    chunk.contacted(stored.dunningCase());
                }
            }
        }
    }

    /** Runs the partitions that have not closed the date, as far as no other node holds them, and closes them. */
    RunReport run(LocalDate on, Approval approval) {
        Queue<Partition> open = new ConcurrentLinkedQueue<>(openOn(on));
        Queue<Partition> quiet = new ConcurrentLinkedQueue<>();
        // A night without anything due costs one question, whatever the number of partitions.
        if (store.due(Partition.WHOLE, on, null, 1).isEmpty()) {
            quiet.addAll(open);
            open.clear();
        }
        RunTally tally = new RunTally(on);
        Workers.run(settings.workers(), () -> {
            for (Partition next = open.poll(); next != null; next = open.poll()) {
                runPartition(next, on, approval, tally, quiet);
            }
        });
        if (!quiet.isEmpty()) {
            commits.commit(Change.NOTHING.closing(quiet.stream().collect(Collectors.toMap(p -> p, p -> on))));
        }
        RunReport report = tally.report();
        LOG.info(
                "run {}: judged {}, planned {}, settled {}{}",
                on,
                report.judged(),
                report.planned(),
                report.settled(),
                report.isClosed() ? "" : "; other nodes are at work on " + report.elsewhere());
        return report;
    }

    private List<Partition> openOn(LocalDate on) {
        Map<Partition, LocalDate> closed = store.closed();
        return Partition.all(store.partitions()).stream()
                .filter(p -> closed.getOrDefault(p, LocalDate.MIN).isBefore(on))
                .toList();
    }

    private void runPartition(
            Partition partition, LocalDate on, Approval approval, RunTally tally, Queue<Partition> quiet) {
        // Asked before it is claimed: most partitions of a small house have nothing due, and that shall cost one
        // question.
        if (store.due(partition, on, null, 1).isEmpty()) {
            quiet.add(partition);
            return;
        }
        Optional<Lease> lease = store.claim(partition, settings.node(), clock.instant(), settings.leaseTime());
        if (lease.isEmpty()) {
            tally.elsewhere(partition);
            return;
        }
        try (Tenure tenure = new Tenure(store, commits, clock, lease.get())) {
            DunningCase after = null;
            do {
                DunningCase from = after;
                after = Commits.retried(() -> runChunk(tenure, on, approval, from, tally));
            } while (after != null);
            tenure.commit(Change.NOTHING.closing(Map.of(partition, on)));
        } catch (CaseStore.Fenced e) {
            LOG.warn("{}", e.getMessage());
            tally.elsewhere(partition);
        }
    }

    private @Nullable DunningCase runChunk(
            Tenure tenure, LocalDate on, Approval approval, @Nullable DunningCase after, RunTally tally) {
        List<StoredCase> due = store.due(tenure.partition(), on, after, settings.chunkSize());
        if (due.isEmpty()) {
            return null;
        }
        runCases(tenure, due, on, approval, tally);
        return last(due);
    }

    private static DunningCase last(List<StoredCase> due) {
        return due.get(due.size() - 1).dunningCase();
    }

    /** Cases that can't be stored together are tried by halves, until the one that is to blame stands alone. */
    private void runCases(Tenure tenure, List<StoredCase> due, LocalDate on, Approval approval, RunTally tally) {
        RunTally ofChunk = new RunTally(on);
        Change change = judge(due, on, approval, ofChunk);
        try {
            if (change.isEmpty()) {
                tenure.renew();
            } else {
                tenure.store(change);
            }
        } catch (StaleCase | CaseStore.Fenced | CaseStore.StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (due.size() > 1) {
                runCases(tenure, due.subList(0, due.size() / 2), on, approval, tally);
                runCases(tenure, due.subList(due.size() / 2, due.size()), on, approval, tally);
            } else {
                RunTally ofCase = new RunTally(on);
                ofCase.judged();
                fail(due.get(0).dunningCase().id(), "could not be stored; it stays due", e, ofCase);
                tally.add(ofCase);
            }
            return;
        }
        tally.add(ofChunk);
        commits.tell(change);
    }

    private Change judge(List<StoredCase> due, LocalDate on, Approval approval, RunTally tally) {
        Judge.Chunk chunk =
                judge.chunk(due.stream().map(StoredCase::dunningCase).toList(), on, clock.instant());
        List<Recording> recordings = new ArrayList<>(due.size());
        List<PlannedNotice> notices = new ArrayList<>();
        for (StoredCase stored : due) {
            Judge.Judged judged = chunk.judge(stored);
            Recording recording = judged.recording();
            tally.judged();
            if (judged.trouble() != null) {
                fail(stored.dunningCase().id(), "could not be judged; it stays due", judged.trouble(), tally);
            } else if (judged.decision() == null) {
                withoutDecision(recording, chunk, on, tally);
            } else {
                follow(judged.decision(), approval, recording, notices, chunk, tally);
            }
            recordings.add(recording);
        }
        return Change.of(Commits.changes(recordings)).planning(notices);
    }

    private void fail(CaseId caseId, String what, RuntimeException trouble, RunTally tally) {
        LOG.error("case {} {}", caseId, what, trouble);
        tally.failed(caseId, trouble);
        Alerts.failed(listener, caseId, trouble);
    }

    private static void withoutDecision(Recording recording, Judge.Chunk chunk, LocalDate on, RunTally tally) {
        if (recording.current().state() == CaseState.OPEN) {
            tally.heldBack("debtor-known");
            recording.add(
                    List.of(new ReviewDeferred(
                            on, "debtor-known", chunk.whyUnknown(recording.current()), on.plusDays(1))),
                    Actor.ENGINE);
        } else {
            tally.settled();
        }
    }

    private void follow(
            Decision decision,
            Approval approval,
            Recording recording,
            List<PlannedNotice> notices,
            Judge.Chunk chunk,
            RunTally tally) {
        LocalDate on = decision.situation().on();
        switch (decision.kind()) {
            case SEND -> {
                if (!approval.approves(decision)) {
                    tally.dropped();
                    defer(recording, on, "not-approved", "The notice was not approved.", on.plusDays(1));
                    return;
                }
                try {
                    NoticeDraft draft = NoticeDraft.of(decision, renderer);
                    recording.add(draft.events(), Actor.ENGINE);
                    notices.addAll(draft.notices());
                    chunk.contacted(recording.current());
                    tally.decided(decision);
                } catch (RenderingRefused e) {
                    fail(recording.current().id(), "waits for a text that can be filled in", e, tally);
                    LocalDate again = on.plusDays(decision.situation().policy().reviewDays());
                    defer(
                            recording,
                            on,
                            "rendering-refused",
                            "The text could not be filled in: " + e.getMessage(),
                            again);
                } catch (RuntimeException e) {
                    // Trouble of the renderer is no word about the case: it stays due, and the others go on.
                    fail(recording.current().id(), "has a notice that could not be written; it stays due", e, tally);
                }
            }
            case WAIT, BLOCKED -> {
                tally.decided(decision);
                defer(recording, on, decision.rule(), decision.reason(), decision.until());
            }
            case ASK_CREDIT, ASK_REFERRAL, ASK_TIME_BARRED -> {
                tally.decided(decision);
                recording.add(
                        List.of(new DecisionAsked(
                                on,
                                decision.proposed().orElseThrow(),
                                recording.current().open(),
                                decision.reason())),
                        Actor.ENGINE);
            }
        }
    }

    private static void defer(Recording recording, LocalDate on, String rule, String sentence, LocalDate until) {
        recording.add(List.of(new ReviewDeferred(on, rule, sentence, until)), Actor.ENGINE);
    }
}
