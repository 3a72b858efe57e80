package io.dunning;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import io.dunning.retention.Erasure;
import io.dunning.retention.ErasureCause;
import io.dunning.retention.ErasureJournal;
import io.dunning.retention.ErasureReport;
import io.dunning.retention.Keeping;
import io.dunning.retention.RetentionTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the content of notices whose term is over, and once more where a backup brought it back. */
final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final int PAGE = 500;
    private static final Actor JOURNAL = new Actor(Actor.Kind.ENGINE, "erasure-journal");

    private final CaseStore store;
    private final ContentStore contents;
    private final @Nullable ErasureJournal journal;
    private final Commits commits;
    private final DunningListener listener;
    private final Clock clock;

    Forgetting(
            CaseStore store,
            ContentStore contents,
            @Nullable ErasureJournal journal,
            Commits commits,
            DunningListener listener,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.journal = journal;
        this.commits = commits;
        this.listener = listener;
        this.clock = clock;
    }

    /** Erases what notices of one case said, or says why not. */
    Outcome erase(StoredCase stored, RetentionTerms terms, Actor actor, LocalDate on) {
        return erase(stored, keeping(stored), terms, actor, on);
    }

    private Outcome erase(StoredCase stored, Keeping keeping, RetentionTerms terms, Actor actor, LocalDate on) {
        CaseId id = stored.dunningCase().id();
        Outcome outcome = stored.dunningCase().desk().openEnquiries().isEmpty()
                ? keeping.erase(terms, on)
                : Outcome.refused("enquiry-open", "Somebody waits for an answer about what was written.");
        if (outcome instanceof Outcome.Accepted accepted && !accepted.events().isEmpty()) {
            Instant at = clock.instant();
            if (journal != null) {
                // First: what is erased and not noted would be back with the next backup, and nobody would know.
                journal.append(new Erasure(id, at));
            }
            forget(Recording.of(stored, at).add(accepted.events(), actor), keeping);
        }
        return outcome;
    }

    private void forget(Recording recording, Keeping keeping) {
        Change change = Change.of(List.of(recording.change()));
        contents.forget(change, keeping.notices());
        commits.tell(change);
    }

    private Keeping keeping(StoredCase stored) {
        List<RecordedEvent> history = store.history(stored.dunningCase().id());
        if (history.size() != stored.dunningCase().version()) {
            throw new StaleCase(stored.dunningCase().id());
        }
        return Keeping.of(history);
    }

    /** One pass over all notices that are older than the term. One case that can't be judged or stored keeps no other one back. */
    ErasureReport eraseDue(RetentionTerms terms, Actor actor, LocalDate on) {
        Tally tally = new Tally(on);
        LocalDate plannedUpTo = on.minus(terms.content());
        PlannedNotice after = null;
        List<PlannedNotice> page;
        do {
            page = contents.withContent(plannedUpTo, after, PAGE);
            Map<CaseId, List<NoticeKey>> byCase = new LinkedHashMap<>();
            page.forEach(notice -> byCase.computeIfAbsent(notice.caseId(), id -> new ArrayList<>(1))
                    .add(notice.key()));
            byCase.forEach((id, keys) -> eraseDue(id, keys, terms, actor, tally));
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return tally.report();
    }

    private void eraseDue(CaseId id, List<NoticeKey> onPage, RetentionTerms terms, Actor actor, Tally tally) {
        try {
            Commits.retried(() -> {
                StoredCase stored = store.find(id).orElseThrow();
                Keeping keeping = keeping(stored);
                Outcome outcome = erase(stored, keeping, terms, actor, tally.on);
                // A case with notices on several pages is counted where its first one is.
                if (!(outcome instanceof Outcome.Refused)
                        || onPage.contains(keeping.notices().get(0))) {
                    tally.add(outcome);
                }
                return outcome;
            });
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            tally.failed++;
            LOG.error("what was written about case {} could not be erased; the next pass tries again", id, e);
            Alerts.failed(listener, id, e);
        }
    }

    private static final class Tally {
        private final LocalDate on;
        private final Map<String, Long> kept = new TreeMap<>();
        private long cases;
        private long notices;
        private long failed;

        Tally(LocalDate on) {
            this.on = on;
        }

        void add(Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                kept.merge(refused.code(), 1L, Long::sum);
            } else if (outcome instanceof Outcome.Accepted accepted) {
                for (CaseEvent event : accepted.events()) {
                    cases++;
                    notices += event instanceof ContentErased erased ? erased.notices() : 0;
                }
            }
        }

        ErasureReport report() {
            return new ErasureReport(on, cases, notices, kept, failed);
        }
    }

    /**
     * Forgets once more what the journal says was forgotten and the store has again. A store that closed a date since the erasure isn't older than
     * it.
     *
     * @param closed the date that all partitions closed; {@code null} where there is none
     * @return how many cases had something to be forgotten
     */
    long again(@Nullable LocalDate closed, ZoneId zone) {
        if (journal == null) {
            return 0;
        }
        AtomicLong cases = new AtomicLong();
        journal.read(erasure -> {
            boolean mayBeBack = closed == null || !closed.isAfter(LocalDate.ofInstant(erasure.at(), zone));
            if (mayBeBack && Commits.retried(() -> again(erasure, zone))) {
                cases.incrementAndGet();
            }
        });
        if (cases.get() > 0) {
            LOG.warn("what was written about {} cases had been erased and was back; it is erased again", cases.get());
        }
        return cases.get();
    }

    private boolean again(Erasure erasure, ZoneId zone) {
        StoredCase stored = store.find(erasure.caseId()).orElse(null);
        if (stored == null) {
            return false;
        }
        Keeping keeping = keeping(stored);
        boolean isBack = keeping.isUntouchedSince(erasure.at())
                && keeping.legalHolds().isEmpty()
                && !keeping.notices().isEmpty();
        if (isBack) {
            LocalDate on = LocalDate.ofInstant(erasure.at(), zone);
            ContentErased event = new ContentErased(
                    on,
                    ErasureCause.RESTORE,
                    "erasure-journal",
                    keeping.notices().size());
            forget(Recording.of(stored, clock.instant()).add(List.of(event), JOURNAL), keeping);
        }
        return isBack;
    }
}
