package io.dunning;

import static java.util.Comparator.naturalOrder;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.access.HeldCase;
import io.dunning.access.PersonFile;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Recall;
import io.dunning.channel.Receipt;
import io.dunning.contact.Debtor;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Explanation;
import io.dunning.escalation.Policy;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidencePack;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticePreview;
import io.dunning.notice.NoticeRenderer;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.retention.ErasureJournal;
import io.dunning.retention.ErasureReport;
import io.dunning.retention.RetentionTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The day of a host: take bills in, hear from the ledger, run, hand over, hear back, explain.
 *
 * <p>Thread-safe as far as its ports are. Every act is one commit; on a clash with somebody else's commit it is decided anew.
 */
public final class DunningEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DunningEngine.class);

    private final CaseStore store;
    private final Policies policies;
    private final Clock clock;
    private final ZoneId zone;
    private final int chunkSize;
    private final Commits commits;
    private final FarAhead farAhead;
    private final Judge judge;
    private final NightlyRun nightly;
    private final NoticeRenderer renderer;
    private final @Nullable EvidenceLog evidence;
    private final Dispatcher dispatcher;
    private final @Nullable Forgetting forgetting;

    private DunningEngine(Builder builder) {
        store = Builder.set(builder.store, "store");
        policies = Builder.set(builder.policies, "policies");
        clock = builder.clock;
        zone = builder.zone;
        evidence = store instanceof EvidenceLog log ? log : null;
        chunkSize = builder.chunkSize;
        WorkSettings settings = builder.settings();
        commits = new Commits(store, builder.listener, builder.recallable());
        renderer = Builder.set(builder.renderer, "renderer");
        Ledger ledger = Builder.set(builder.ledger, "ledger");
        farAhead = new FarAhead(store, ledger);
        judge = new Judge(
                store,
                ledger,
                Builder.set(builder.debtors, "debtors"),
                policies,
                new Meter(builder.channels, renderer));
        nightly = new NightlyRun(store, commits, judge, renderer, builder.listener, clock, settings);
        Pacer pacer = new Pacer(builder.paces, System::nanoTime, Pacer::sleep);
        dispatcher = new Dispatcher(
                store, judge, policies, builder.channels, builder.listener, clock, commits, settings, pacer);
        forgetting = store instanceof ContentStore contents
                ? new Forgetting(store, contents, builder.erasures, commits, builder.listener, clock)
                : null;
        if (builder.erasures != null) {
            forgetting().again(lastClosed().orElse(null), zone);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    // ---- bills and acts ----

    /** Takes one bill in; opens the debtor's case, or adds to it. The same bill again changes nothing. */
    public Outcome open(Receivable receivable, LocalDate on, Actor actor) {
        return open(List.of(receivable), on, actor).get(0);
    }

    /**
     * Takes bills in, in one commit per chunk. They are taken in by the order of their ids, so that a list gives the same events
     * however it is sorted. A bill without a policy, in another currency than its policy, or known in another debtor's case is refused, as is any on a day later than tomorrow by the clock;
     * the others are taken in. The answers are in the order of the bills.
     */
    public List<Outcome> open(List<Receivable> receivables, LocalDate on, Actor actor) {
        List<Integer> order = IntStream.range(0, receivables.size())
                .boxed()
                .sorted(Comparator.comparing(i -> receivables.get(i).id()))
                .toList();
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(receivables.size(), Outcome.of()));
        for (int from = 0; from < order.size(); from += chunkSize) {
            List<Integer> places = order.subList(from, Math.min(order.size(), from + chunkSize));
            List<Receivable> chunk = places.stream().map(receivables::get).toList();
            List<Outcome> answers = Commits.retried(() -> openChunk(chunk, on, actor));
            for (int i = 0; i < answers.size(); i++) {
                outcomes.set(places.get(i), answers.get(i));
            }
        }
        return outcomes;
    }

    private List<Outcome> openChunk(List<Receivable> chunk, LocalDate on, Actor actor) {
        Instant at = clock.instant();
        Map<CaseId, StoredCase> stored = store.findAll(
                chunk.stream().map(DunningEngine::caseOf).distinct().toList());
        Map<CaseId, Recording> recordings = new TreeMap<>();
        Map<CreditorId, Map<ReceivableId, CaseId>> owners = owners(chunk);
        List<Outcome> outcomes = new ArrayList<>(chunk.size());
        for (Receivable receivable : chunk) {
            outcomes.add(take(receivable, stored, recordings, owners, on, actor, at));
        }
        commits.commit(Change.of(Commits.changes(recordings.values())));
        return outcomes;
    }

    private Outcome take(
            Receivable receivable,
            Map<CaseId, StoredCase> stored,
            Map<CaseId, Recording> recordings,
            Map<CreditorId, Map<ReceivableId, CaseId>> owners,
            LocalDate on,
            Actor actor,
            Instant at) {
        CaseId id = caseOf(receivable);
        Map<ReceivableId, CaseId> ofCreditor = owners.computeIfAbsent(receivable.creditor(), c -> new HashMap<>());
        CaseId owner = ofCreditor.get(receivable.id());
        if (owner != null && !owner.equals(id)) {
            return Outcome.refused(
                    "other-case",
                    "Receivable " + receivable.id() + " belongs to case " + owner
                            + "; two debtors are never asked for one bill.");
        }
        if (on.isAfter(today().plusDays(1))) {
            return Outcome.refused(
                    "out-of-time", "A bill is taken in today or tomorrow at the latest, and not on " + on + ".");
        }
        StoredCase known = stored.get(id);
        Recording begun =
                known == null ? recordings.get(id) : recordings.computeIfAbsent(id, i -> Recording.of(known, at));
        Policy policy;
        try {
            policy = begun == null
                    ? policies.current(receivable.creditor(), receivable.kind(), on)
                    : policies.version(begun.current().policy());
        } catch (IllegalArgumentException e) {
            return Outcome.refused("no-policy", "There is no policy for this bill: " + e.getMessage());
        }
        if (!policy.currency().equals(receivable.amount().getCurrency())) {
            return Outcome.refused(
                    "other-currency",
                    "Policy " + policy.version() + " is in " + policy.currency().getCurrencyCode() + ".");
        }
        Recording recording = begun == null
                ? Recording.opening(
                        new CaseOpened(on, id, policy.currency().getCurrencyCode(), policy.version()), actor, at)
                : begun;
        recordings.put(id, recording);
        ofCreditor.put(receivable.id(), id);
        LocalDate firstReviewOn = policy.firstReviewOn(receivable.kind(), receivable.dueOn());
        Outcome outcome = recording.current().add(receivable, firstReviewOn, on);
        if (outcome instanceof Outcome.Accepted accepted) {
            recording.add(accepted.events(), actor);
        }
        return outcome;
    }

    private Map<CreditorId, Map<ReceivableId, CaseId>> owners(List<Receivable> chunk) {
        Map<CreditorId, List<ReceivableId>> asked = new HashMap<>();
        chunk.forEach(
                r -> asked.computeIfAbsent(r.creditor(), c -> new ArrayList<>()).add(r.id()));
        Map<CreditorId, Map<ReceivableId, CaseId>> owners = new HashMap<>();
        asked.forEach((creditor, ids) -> owners.put(creditor, new HashMap<>(store.casesOf(creditor, ids))));
        return owners;
    }

    private static CaseId caseOf(Receivable receivable) {
        return new CaseId(receivable.creditor(), receivable.debtor(), receivable.kind());
    }

    /**
     * Does something to a case: {@code engine.act(id, actor, c -> c.promise(amount, by, today))}. The day of the act lies between the
     * opening of the case and tomorrow by the clock, or it is refused. Let the case make the events: hand-made ones pass its refusals by.
     *
     * @throws IllegalArgumentException where the case is unknown
     */
    public Outcome act(CaseId id, Actor actor, Function<DunningCase, Outcome> act) {
        return Commits.retried(() -> {
            StoredCase stored = store.find(id).orElseThrow(() -> unknown(id));
            Outcome outcome =
                    inTime(stored.dunningCase(), Objects.requireNonNull(act.apply(stored.dunningCase()), "outcome"));
            if (outcome instanceof Outcome.Accepted accepted
                    && !accepted.events().isEmpty()) {
                Recording recording = Recording.of(stored, clock.instant()).add(accepted.events(), actor);
                commits.commit(Change.of(List.of(recording.change())));
            }
            return outcome;
        });
    }

    private Outcome inTime(DunningCase dunningCase, Outcome outcome) {
        LocalDate last = today().plusDays(1);
        boolean outOfTime = outcome instanceof Outcome.Accepted accepted
                && accepted.events().stream()
                        .anyMatch(e -> e.on().isBefore(dunningCase.openedOn()) || e.on().isAfter(last));
        return outOfTime
                ? Outcome.refused(
                        "out-of-time",
                        "The day of an act lies between " + dunningCase.openedOn() + ", when the case was opened, and "
                                + last + ".")
                : outcome;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Counts a receipt. One for a key that was never planned here changes nothing and is refused. Where it says that an address is wrong, the
     * debtor's other cases with the same tenant's creditors learn it in the same commit.
     */
    public Outcome receive(Receipt receipt) {
        Optional<PlannedNotice> notice = parse(receipt.key()).flatMap(store::notice);
        if (notice.isEmpty()) {
            return Outcome.refused("unknown-notice", "No notice has the key of this receipt.");
        }
        LocalDate on = dayOf(receipt, notice.get().plannedOn());
        String rawHash = Hash.of(receipt.raw()).toString();
        Function<DunningCase, Outcome> act = c -> c.receipt(notice.get().key(), receipt, rawHash, on);
        return receipt.outcome() == Receipt.Outcome.ADDRESS_UNKNOWN
                ? Commits.retried(() -> receiveForAll(notice.get(), on, act))
                : act(notice.get().caseId(), Actor.CHANNEL, act);
    }

    private Outcome receiveForAll(PlannedNotice notice, LocalDate on, Function<DunningCase, Outcome> act) {
        CaseId one = notice.caseId();
        Map<CaseId, StoredCase> stored =
                new TreeMap<>(store.findAll(casesOfPerson(one.creditor().tenant(), one.debtor())));
        StoredCase own = stored.remove(notice.caseId());
        if (own == null) {
            throw unknown(notice.caseId());
        }
        Outcome outcome = inTime(own.dunningCase(), act.apply(own.dunningCase()));
        if (outcome instanceof Outcome.Accepted accepted && !accepted.events().isEmpty()) {
            Instant at = clock.instant();
            List<Recording> recordings = new ArrayList<>();
            recordings.add(Recording.of(own, at).add(accepted.events(), Actor.CHANNEL));
            stored.forEach((id, other) -> {
                // No event lies before the opening of its case.
                boolean open = !other.dunningCase().openedOn().isAfter(on);
                if (open
                        && other.dunningCase()
                                        .contactPointFailed(notice.option().channel(), on)
                                instanceof Outcome.Accepted learnt) {
                    recordings.add(Recording.of(other, at).add(learnt.events(), Actor.CHANNEL));
                }
            });
            commits.commit(Change.of(Commits.changes(recordings)));
        }
        return outcome;
    }

    /** All cases that this person can have with the creditors of the tenant: there is one for each creditor and kind of claim. */
    private List<CaseId> casesOfPerson(String tenant, PersonId person) {
        return store.cursors().keySet().stream()
                .filter(creditor -> creditor.tenant().equals(tenant))
                .flatMap(creditor -> Arrays.stream(ClaimKind.values()).map(kind -> new CaseId(creditor, person, kind)))
                .toList();
    }

    /** The day a receipt speaks of: not before the notice was decided, and not after today, whatever the provider's clock says. */
    private LocalDate dayOf(Receipt receipt, LocalDate plannedOn) {
        if (receipt.at().isBefore(plannedOn.atStartOfDay(zone).toInstant())) {
            return plannedOn;
        }
        return receipt.at().isAfter(clock.instant()) ? today() : LocalDate.ofInstant(receipt.at(), zone);
    }

    private static Optional<NoticeKey> parse(String key) {
        try {
            return Optional.of(new NoticeKey(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // ---- the ledger ----

    /**
     * Reads what was booked since the last time; payments close cases, keep promises and stop notices at once. Part of every run;
     * a host may call it whenever its books change.
     *
     * @param on the business date on which it is learnt
     */
    public void absorb(LocalDate on) {
        new TreeMap<>(store.cursors()).forEach((creditor, from) -> absorb(creditor, from, on));
    }

    private void absorb(CreditorId creditor, long from, LocalDate on) {
        Commits.retried(() -> judge.absorb(
                creditor,
                from,
                on,
                clock.instant(),
                chunkSize,
                (recordings, cursor) -> commits.commitApart(
                        Change.of(Commits.changes(recordings)).reading(Map.of(creditor, cursor)))));
    }

    // ---- the run ----

    /** What a run on that date would do. Stores nothing. Holds every decision in memory: meant for people, not for millions. */
    public Proposal propose(LocalDate on) {
        return nightly.propose(on, judge);
    }

    /**
     * What a run on that date would do if these policies held: the dry run of a change, to be looked at (see {@link BlastRadius})
     * before any case adopts it. Only the cases that are due by now are judged: one that another policy would have looked at
     * earlier is not among them. Stores nothing.
     *
     * @param candidate answers for the versions that the cases are under now
     */
    public Proposal propose(LocalDate on, Policies candidate) {
        return nightly.propose(on, judge.under(candidate));
    }

    /** Runs with everything approved. */
    public RunReport run(LocalDate on) {
        return run(on, Approval.ALL);
    }

    /**
     * Judges every case that is due and commits what was decided, chunk by chunk, then closes the date. All dates since the last
     * closed one are closed with it: a case takes one step, however many days were missed.
     *
     * <p>A run that was broken off is simply called again; a date that is closed already is left alone. Several nodes may run the same
     * date at the same time: they share its partitions, and whoever closes the last one closes the date. Where the store keeps an {@link
     * EvidenceLog}, all events recorded so far are sealed when the date is closed.
     *
     * @throws RunRefused for a date before the last closed one, or later than tomorrow by the clock; and for one more than 90 days after
     *     the last closed one where no ledger is complete up to the 90 days before it: then the clock is wrong, or the books are missing
     */
    public RunReport run(LocalDate on, Approval approval) {
        Optional<LocalDate> last = lastClosed();
        if (last.isPresent() && on.isBefore(last.get())) {
            throw new RunRefused("business date " + on + " lies before " + last.get()
                    + ", which is closed; run a later date instead");
        }
        refuseFuture(on);
        last.ifPresent(closed -> farAhead.refuse(on, closed));
        boolean alreadyClosed = last.isPresent() && on.equals(last.get());
        RunReport report = alreadyClosed ? new RunTally(on).alreadyClosed() : runOpen(on, approval);
        if (evidence != null && report.isClosed()) {
            Sealing.seal(evidence, on);
        }
        return report;
    }

    private void refuseFuture(LocalDate on) {
        if (on.isAfter(today().plusDays(1))) {
            throw new RunRefused("business date " + on + " has not come yet; check the clock or the date");
        }
    }

    private RunReport runOpen(LocalDate on, Approval approval) {
        absorbIfPossible(on);
        return nightly.run(on, approval);
    }

    /** The last business date that all partitions have closed; empty before the first. */
    public Optional<LocalDate> lastClosed() {
        Map<Partition, LocalDate> closed = store.closed();
        return closed.size() < store.partitions()
                ? Optional.empty()
                : closed.values().stream().min(naturalOrder());
    }

    private void absorbIfPossible(LocalDate on) {
        new TreeMap<>(store.cursors()).forEach((creditor, from) -> {
            try {
                absorb(creditor, from, on);
            } catch (StaleCase | CaseStore.StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                // The guards see to it that nothing goes out for a ledger that doesn't answer.
                LOG.warn("the ledger of {} could not be read on {}", creditor, on, e);
            }
        });
    }

    // ---- handing over ----

    /**
     * Hands the waiting notices over: what was booked meanwhile is read, each notice is checked once more, its attempt stored, then
     * given to its channel, then its result stored. Notices whose window is not open wait, as do those that were planned for a later date.
     *
     * <p>Several nodes and several threads may call it at the same time: each partition is one's. Where {@link DispatchReport#elsewhere}
     * isn't zero, somebody else is at work on the rest.
     *
     * @param on the business date: the last one that was run
     * @throws RunRefused for a date before the last closed one, or later than tomorrow by the clock; and for one more than 90 days after
     *     the last closed one where no ledger is complete up to the 90 days before it: then the clock is wrong, or the books are missing
     */
    public DispatchReport dispatch(LocalDate on) {
        Optional<LocalDate> last = lastClosed();
        if (last.isPresent() && on.isBefore(last.get())) {
            throw new RunRefused("business date " + on + " lies before " + last.get()
                    + ", which is closed; hand over on that date, or a later one");
        }
        refuseFuture(on);
        last.ifPresent(closed -> farAhead.refuse(on, closed));
        absorbIfPossible(on);
        return dispatcher.dispatch(on);
    }

    // ---- asking ----

    /** Why this case is treated as it is on that day: every rule's finding. Stores nothing. */
    public Explanation explain(CaseId id, LocalDate on) {
        DunningCase now = store.find(id).orElseThrow(() -> unknown(id)).dunningCase();
        Judge.Chunk chunk = judge.chunk(List.of(now), on, clock.instant());
        Debtor debtor = chunk.debtor(now);
        return debtor == null
                ? Explanation.withoutDebtor(chunk.whyUnknown(now))
                : chunk.decide(now, debtor).explain();
    }

    /**
     * The notice of a step or with a text as it would go out about this case on that day, or why it would not be written: for somebody
     * who wants to read it first. Whether its turn has come is another question ({@link #explain}). Stores nothing.
     *
     * @param stepOrText the code of a step of the case's ladder, or of a text that one of the track's steps uses
     * @param language a BCP 47 tag in place of the debtor's own
     * @throws IllegalArgumentException where the case is unknown
     */
    public NoticePreview preview(CaseId id, String stepOrText, ChannelKind channel, String language, LocalDate on) {
        DunningCase now = store.find(id).orElseThrow(() -> unknown(id)).dunningCase();
        Judge.Chunk chunk = judge.chunk(List.of(now), on, clock.instant());
        Debtor debtor = chunk.debtor(now);
        return debtor == null
                ? NoticePreview.refused(chunk.whyUnknown(now))
                : NoticePreview.of(chunk.situation(now, debtor.reading(language)), stepOrText, channel, renderer);
    }

    /** A case as it stands. */
    public Optional<DunningCase> find(CaseId id) {
        return store.find(id).map(StoredCase::dunningCase);
    }

    /** All that happened to a case, in order. */
    public List<RecordedEvent> history(CaseId id) {
        return store.history(id);
    }

    /** What became of each attempt of this case to reach its debtor; empty where it is unknown. */
    public List<AttemptOutcome> outcomes(CaseId id) {
        return AttemptOutcome.in(store.history(id));
    }

    /**
     * What became of the attempts about these receivables, as it stands now, where that came to be in the period: what a creditor hears back
     * about a debtor list. Cases come in the order of their ids within each chunk, the attempts of a case in the order of their decisions, each
     * once. Held at a time are a chunk of cases, and the ids of all.
     *
     * @param receivables those of one creditor
     * @param from first day of the period
     * @param to last day of the period
     */
    public void outcomes(
            CreditorId creditor,
            Iterable<ReceivableId> receivables,
            LocalDate from,
            LocalDate to,
            Consumer<? super AttemptOutcome> each) {
        Set<CaseId> told = new HashSet<>();
        Set<ReceivableId> chunk = new LinkedHashSet<>();
        for (ReceivableId receivable : receivables) {
            chunk.add(receivable);
            if (chunk.size() == chunkSize) {
                outcomesOf(creditor, chunk, told, from, to, each);
                chunk.clear();
            }
        }
        outcomesOf(creditor, chunk, told, from, to, each);
    }

    private void outcomesOf(
            CreditorId creditor,
            Set<ReceivableId> chunk,
            Set<CaseId> told,
            LocalDate from,
            LocalDate to,
            Consumer<? super AttemptOutcome> each) {
        if (chunk.isEmpty()) {
            return;
        }
        for (CaseId id : new TreeSet<>(store.casesOf(creditor, chunk).values())) {
            if (told.add(id)) {
                outcomes(id).stream()
                        .filter(outcome ->
                                !outcome.on().isBefore(from) && !outcome.on().isAfter(to))
                        .forEach(each);
            }
        }
    }

    /**
     * The history of a case with the proofs that it stood in the log when its days were sealed: for a third party, who checks it with
     * {@link io.dunning.evidence.Verify}.
     *
     * @throws IllegalArgumentException where the case is unknown
     * @throws IllegalStateException where the store keeps no {@link EvidenceLog}
     * @throws io.dunning.evidence.EvidenceBroken where history or log are not what was recorded
     */
    public EvidencePack evidence(CaseId id) {
        if (evidence == null) {
            throw new IllegalStateException("the store keeps no evidence log");
        }
        StoredCase stored = store.find(id).orElseThrow(() -> unknown(id));
        return Sealing.pack(evidence, stored, store.history(id));
    }

    /**
     * Everything that the store holds about a person as a debtor of the tenant's creditors: what answers a request for access. Without cases for
     * somebody of whom nothing is held. Each case is as it was at one moment; one that is changed meanwhile may be told of before or after that.
     *
     * <p>It holds names, addresses and texts: whoever asks for it must be entitled to it, and that it was given out is the host's to note.
     */
    public PersonFile personFile(String tenant, PersonId person) {
        Instant at = clock.instant();
        List<HeldCase> cases = store.findAll(casesOfPerson(tenant, person)).keySet().stream()
                .sorted()
                .map(id -> HeldCase.of(store.history(id), store::notice))
                .toList();
        return new PersonFile(tenant, person, at, cases);
    }

    // ---- forgetting ----

    /**
     * Erases what the notices of a closed case said, whom they named and where they went, once its term is over. The history stays, and says that this
     * was done. Refused while the case isn't closed ({@code not-closed}), its term runs ({@code retention-term}), proceedings need it ({@code
     * legal-hold}) or somebody waits for an answer ({@code enquiry-open}); and on a day that has not come, or that only a wrong clock can have come to
     * ({@code out-of-time}): nothing brings back what was erased too early.
     *
     * @throws IllegalArgumentException where the case is unknown
     * @throws IllegalStateException where the store can't forget
     */
    public Outcome erase(CaseId id, RetentionTerms terms, Actor actor, LocalDate on) {
        Forgetting able = forgetting();
        return hasCome(on)
                ? Commits.retried(() -> able.erase(store.find(id).orElseThrow(() -> unknown(id)), terms, actor, on))
                : Outcome.refused("out-of-time", notCome(on));
    }

    /**
     * Erases so in all cases whose term is over. Reads all notices that are as old as the term, in chunks, and stores each case by itself: a chore for now
     * and then, on one node.
     *
     * @throws IllegalStateException where the store can't forget
     * @throws IllegalArgumentException for a day that has not come, or that only a wrong clock can have come to
     */
    public ErasureReport eraseDue(RetentionTerms terms, Actor actor, LocalDate on) {
        Forgetting able = forgetting();
        if (!hasCome(on)) {
            throw new IllegalArgumentException(notCome(on));
        }
        return able.eraseDue(terms, actor, on);
    }

    private boolean hasCome(LocalDate on) {
        return !on.isAfter(today().plusDays(1))
                && lastClosed().filter(closed -> farAhead.isFar(on, closed)).isEmpty();
    }

    private static String notCome(LocalDate on) {
        return "Nothing is erased on " + on
                + ": it has not come, or lies far after all that was run and booked; check the clock.";
    }

    private Forgetting forgetting() {
        if (forgetting == null) {
            throw new IllegalStateException("the store can't forget: it is no io.dunning.ContentStore");
        }
        return forgetting;
    }

    // ---- shared ----

    private static IllegalArgumentException unknown(CaseId id) {
        return new IllegalArgumentException("case " + id + " is unknown");
    }

    /** Gathers the ports. All are needed but channels, clock and listener. */
    public static final class Builder {
        private @Nullable CaseStore store;
        private @Nullable Ledger ledger;
        private @Nullable Debtors debtors;
        private @Nullable Policies policies;
        private @Nullable NoticeRenderer renderer;
        private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
        private Clock clock = Clock.systemUTC();
        private ZoneId zone = ZoneOffset.UTC;
        private DunningListener listener = new DunningListener() {};
        private @Nullable ErasureJournal erasures;
        private final Map<ChannelKind, Integer> paces = new EnumMap<>(ChannelKind.class);
        private int chunkSize = 1000;
        private int batchSize = 100;
        private int workers = 1;
        private Duration leaseTime = Duration.ofMinutes(2);
        private String node = "pid-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();

        public Builder store(CaseStore value) {
            store = value;
            return this;
        }

        public Builder ledger(Ledger value) {
            ledger = value;
            return this;
        }

        public Builder debtors(Debtors value) {
            debtors = value;
            return this;
        }

        public Builder policies(Policies value) {
            policies = value;
            return this;
        }

        public Builder renderer(NoticeRenderer value) {
            renderer = value;
            return this;
        }

        /** One channel per kind; a second of the same kind replaces the first. */
        public Builder channel(Channel value) {
            channels.put(value.kind(), value);
            return this;
        }

        /** The system's clock unless set. It stamps events and opens windows; business dates are arguments. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Where the creditors are: by its midnight the day of a receipt is told, and what today is, beyond which no act and no business date
         * may lie by more than a day. UTC unless set.
         */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        public Builder listener(DunningListener value) {
            listener = value;
            return this;
        }

        /**
         * Where it is noted what was erased, apart from the store and its backups; nowhere unless set. What a backup brought back is erased again by
         * {@link #build}.
         */
        public Builder erasures(ErasureJournal value) {
            erasures = value;
            return this;
        }

        /** How many cases are judged and committed together, 1 to 10,000; 1,000 unless set. */
        public Builder chunkSize(int value) {
            if (value < 1 || value > 10_000) {
                throw new IllegalArgumentException("a chunk has 1 to 10,000 cases: " + value);
            }
            chunkSize = value;
            return this;
        }

        /**
         * How many notices are checked, attempted and handed over together, 1 to 1,000; 100 unless set, and never more than 10 where a
         * channel promises nothing about repetitions. What a crash leaves open is at most one batch for each worker.
         */
        public Builder batchSize(int value) {
            if (value < 1 || value > 1000) {
                throw new IllegalArgumentException("a batch has 1 to 1,000 notices: " + value);
            }
            batchSize = value;
            return this;
        }

        /** How many threads a run and a dispatch use, each on a partition of its own, 1 to 64; 1 unless set. */
        public Builder workers(int value) {
            if (value < 1 || value > 64) {
                throw new IllegalArgumentException("there are 1 to 64 workers: " + value);
            }
            workers = value;
            return this;
        }

        /**
         * Names this node among those that share a store. Two that live at the same time never have the same name; one that is
         * restarted under its old name goes on at once with what it held. Unless set, each engine has a name of its own, and after a crash
         * what it held waits for the end of its lease.
         */
        public Builder node(String value) {
            if (!value.matches("[A-Za-z0-9._:-]{1,64}")) {
                throw new IllegalArgumentException("a node's name has 1 to 64 letters a-z, digits and . _ : -");
            }
            node = value;
            return this;
        }

        /**
         * For how long a node claims a partition, 1 second to 1 hour; 2 minutes unless set. After a crash the others wait so long; a
         * node that stood still for three quarters of it hands nothing over any more.
         */
        public Builder leaseTime(Duration value) {
            if (value.compareTo(Duration.ofSeconds(1)) < 0 || value.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a lease lasts 1 second to 1 hour: " + value);
            }
            leaseTime = value;
            return this;
        }

        /** The most that a channel is given in a second, 1 to 100,000, over all workers of this node; not limited unless set. */
        public Builder pace(ChannelKind kind, int perSecond) {
            if (perSecond < 1 || perSecond > 100_000) {
                throw new IllegalArgumentException("a pace is 1 to 100,000 in a second: " + perSecond);
            }
            paces.put(kind, perSecond);
            return this;
        }

        private WorkSettings settings() {
            return new WorkSettings(node, workers, leaseTime, chunkSize, batchSize, paces);
        }

        private Set<ChannelKind> recallable() {
            return channels.values().stream()
                    .filter(Recall.class::isInstance)
                    .map(Channel::kind)
                    .collect(Collectors.toSet());
        }

        /**
         * The engine.
         *
         * @throws IllegalArgumentException where a channel's contract promises what it can't answer for
         * @throws IllegalStateException where erasures are to be noted and the store can't forget
         */
        public DunningEngine build() {
            channels.values().forEach(Builder::check);
            return new DunningEngine(this);
        }

        private static void check(Channel channel) {
            if (channel.contract() instanceof DeliveryContract.Reconcilable && !(channel instanceof KeyQuery)) {
                throw new IllegalArgumentException(
                        "the " + channel.kind()
                                + " channel says that it can be asked by key, and is no KeyQuery: implement it, or declare AtMostOnce");
            }
        }

        private static <T> T set(@Nullable T port, String name) {
            return Objects.requireNonNull(port, name + " is not set");
        }
    }
}
