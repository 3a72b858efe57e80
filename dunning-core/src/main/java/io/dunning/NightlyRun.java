package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
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
import java.util.List;
import java.util.Map;
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
    private final Clock clock;
    private final int chunkSize;

    NightlyRun(CaseStore store, Commits commits, Judge judge, NoticeRenderer renderer, Clock clock, int chunkSize) {
        this.store = store;
        this.commits = commits;
        this.judge = judge;
        this.renderer = renderer;
        this.clock = clock;
        this.chunkSize = chunkSize;
    }

    Proposal propose(LocalDate on, Judge judge) {
        List<Decision> decisions = new ArrayList<>();
        List<RunReport.Failure> failures = new ArrayList<>();
        CaseId after = null;
        while (true) {
            List<StoredCase> due = store.due(on, after, chunkSize);
            if (due.isEmpty()) {
                return new Proposal(on, decisions, failures);
            }
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
            after = due.get(due.size() - 1).dunningCase().id();
        }
    }

    /** Runs the date and closes it. */
    RunReport run(LocalDate on, Approval approval) {
        RunTally tally = new RunTally(on);
        CaseId after = null;
        while (true) {
            CaseId from = after;
            CaseId reached = Commits.retried(() -> runChunk(on, approval, from, tally));
            if (reached == null) {
                break;
            }
            after = reached;
        }
        commits.commit(new Change(List.of(), List.of(), List.of(), List.of(), Map.of(), on));
        RunReport report = tally.report();
        LOG.info("run {}: judged {}, planned {}, settled {}", on, report.judged(), report.planned(), report.settled());
        return report;
    }

    private @Nullable CaseId runChunk(LocalDate on, Approval approval, @Nullable CaseId after, RunTally tally) {
        List<StoredCase> due = store.due(on, after, chunkSize);
        if (due.isEmpty()) {
            return null;
        }
        Judge.Chunk chunk =
                judge.chunk(due.stream().map(StoredCase::dunningCase).toList(), on, clock.instant());
        RunTally ofChunk = new RunTally(on);
        List<Recording> recordings = new ArrayList<>(due.size());
        List<PlannedNotice> notices = new ArrayList<>();
        for (StoredCase stored : due) {
            Judge.Judged judged = chunk.judge(stored);
            Recording recording = judged.recording();
            ofChunk.judged();
            if (judged.trouble() != null) {
                LOG.error(
                        "case {} could not be judged; it stays due",
                        stored.dunningCase().id(),
                        judged.trouble());
                ofChunk.failed(stored.dunningCase().id(), judged.trouble());
            } else if (judged.decision() == null) {
                withoutDecision(recording, chunk, on, ofChunk);
            } else {
                follow(judged.decision(), approval, recording, notices, chunk, ofChunk);
            }
            if (!recording.isEmpty()) {
                recordings.add(recording);
            }
        }
        commits.commit(new Change(Commits.changes(recordings), notices, List.of(), List.of(), Map.of(), null));
        tally.add(ofChunk);
        return due.get(due.size() - 1).dunningCase().id();
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
                    recording.add(List.of(draft.event()), Actor.ENGINE);
                    notices.add(draft.planned());
                    chunk.contacted(recording.current());
                    tally.decided(decision);
                } catch (RenderingRefused e) {
                    LOG.error("case {}: {}", recording.current().id(), e.getMessage());
                    tally.failed(recording.current().id(), e);
                    LocalDate again = on.plusDays(decision.situation().policy().reviewDays());
                    defer(
                            recording,
                            on,
                            "rendering-refused",
                            "The text could not be filled in: " + e.getMessage(),
                            again);
                } catch (RuntimeException e) {
                    // Trouble of the renderer is no word about the case: it stays due, and the others go on.
                    LOG.error(
                            "the notice of case {} could not be written",
                            recording.current().id(),
                            e);
                    tally.failed(recording.current().id(), e);
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
