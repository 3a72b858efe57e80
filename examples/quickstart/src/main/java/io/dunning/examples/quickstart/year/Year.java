package io.dunning.examples.quickstart.year;

import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.RunRefused;
import io.dunning.RunReport;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.evidence.Actor;
import io.dunning.examples.quickstart.scenario.BadInput;
import io.dunning.examples.quickstart.scenario.BankSettings;
import io.dunning.examples.quickstart.scenario.DeskAct;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.examples.quickstart.year.Note.Kind;
import io.dunning.examples.quickstart.year.YearStore.PlayedElsewhere;
import io.dunning.memory.MemoryDebtors;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeRenderer;
import io.dunning.notice.PayableNotices;
import io.dunning.receivable.Amount;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextRenderer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Plays a scenario: on every calendar day lists, bookings, acts and receipts come in, then the engine runs and hands over.
 *
 * <p>What is booked on a day is known to the run of that day. A booking whose value day lies before a watermark that was already
 * claimed is what late posting looks like.
 *
 * <p>A year may end at any moment with its process, and is gone on with by playing it again on its store. Books, master data and
 * clock are told from the folder once more; what is on its way back from the channels follows from the notices that were handed
 * over. What comes in on a morning is stored whole or not at all, so that no act is done twice; run and hand-over are the
 * engine's, which goes on where it was.
 */
public final class Year {

    private static final Actor DESK = Actor.person("desk-1");

    /** Always the same name: who goes on takes over at once what a killed process still holds. */
    private static final String NODE = "quickstart";

    private static final Comparator<Failure> FAILURES =
            Comparator.comparing(Failure::on).thenComparing(Failure::caseId);

    private final ScenarioFolder folder;
    private final Scenario scenario;
    private final PolicyPack pack;
    private final YearStore store;
    private final Noted noted;
    private final DayClock clock;
    private final Tally tally = new Tally();
    private final Books books;
    private final MemoryDebtors debtors = new MemoryDebtors();
    private final Map<NoticeKey, ChannelKind> kinds = new HashMap<>();
    private final Outside outside;
    private final DunningEngine engine;
    private final Intake intake;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<LocalDate, LocalDate> completeUpTo = new TreeMap<>();
    private final Map<LocalDate, Integer> waitedForLedger = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();

    private Year(ScenarioFolder folder, PolicyPack pack, YearStore store, Noted noted, Outside.Opening opening) {
        this.folder = folder;
        this.scenario = folder.scenario();
        this.pack = pack;
        this.store = store;
        this.noted = noted;
        clock = new DayClock(scenario.from(), scenario.zone());
        BankSettings bank = scenario.bank();
        books = bank == null ? new ToldBooks(folder) : new BankBooks(folder, bank);
        PolicyShelf shelf = new PolicyShelf().with(pack);
        Sender sender = new Sender(scenario.creditorName(), scenario.creditorPhone(), scenario.creditorWeb());
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store.cases())
                .ledger(books.ledger())
                .debtors(debtors)
                .policies(shelf)
                .renderer(renderer(new TextRenderer(List.of(pack), Map.of(scenario.creditor(), sender))))
                .clock(clock)
                .node(NODE)
                .listener(new Listener());
        outside = opening.open(clock);
        outside.channels().forEach(builder::channel);
        engine = builder.build();
        intake = new Intake(scenario, engine, shelf, books, debtors);
    }

    /** Where payments are found by their references, notices say which, and how to pay. */
    private NoticeRenderer renderer(NoticeRenderer texts) {
        BankSettings bank = scenario.bank();
        return bank == null ? texts : new PayableNotices(texts, new BillsByReference(bank, scenario.creditorName()));
    }

    /** Plays the whole of it, or what of it the store doesn't hold yet, with an outside of which nothing is real. */
    public static Played play(ScenarioFolder folder, PolicyPack pack, YearStore store, Progress progress) {
        Fates fates = new Fates(folder.scenario().seed());
        return play(folder, pack, store, "", clock -> new SimulatedOutside(fates), progress);
    }

    /**
     * Plays the whole of it, or what of it the store doesn't hold yet.
     *
     * @param delivered what tells this outside from any other, for whoever goes on; empty where nothing is delivered
     * @param opening opens the outside once the year may begin; it is closed with the year
     */
    public static Played play(
            ScenarioFolder folder,
            PolicyPack pack,
            YearStore store,
            String delivered,
            Outside.Opening opening,
            Progress progress) {
        refuseUnfit(folder.scenario(), pack);
        Noted noted = new Noted(store.notes());
        new Beginning(folder, pack, delivered).in(store, noted);
        Year year = new Year(folder, pack, store, noted, opening);
        try (Outside open = year.outside) {
            return year.play(open, progress);
        }
    }

    /** Refuses a policy that is not made for the scenario, by {@link BadInput}. */
    public static void refuseUnfit(Scenario scenario, PolicyPack pack) {
        if (!pack.policy().currency().equals(scenario.currency())) {
            throw new BadInput("policy " + pack.version() + " is in "
                    + pack.policy().currency().getCurrencyCode() + " and the scenario in "
                    + scenario.currency().getCurrencyCode() + "; choose a policy of the same currency");
        }
        if (!pack.policy().country().equals(scenario.country())) {
            throw new BadInput("policy " + pack.version() + " follows the law of "
                    + pack.policy().country() + " and the scenario lies in " + scenario.country()
                    + "; choose a policy of the same country");
        }
        if (!pack.holdsOn(scenario.from()) || scenario.from().isAfter(pack.reviewedThrough())) {
            throw new BadInput("policy " + pack.version() + " does not hold on the first day, " + scenario.from()
                    + "; choose another policy, or another --from");
        }
    }

    private Played play(Outside open, Progress progress) {
        LocalDate next = goOn(progress);
        for (LocalDate day = next; !day.isAfter(scenario.to()); day = day.plusDays(1)) {
            LocalDate today = day;
            clock.set(today);
            List<Receipt> arriving = open.arriving(today);
            store.together(() -> morning(today, arriving));
            open.received(arriving);
            evening(today, progress);
        }
        return new Played(
                folder,
                pack,
                engine,
                store.cases(),
                debtors,
                tally.cases(),
                books.bookings().booked(),
                books.bookings().notBooked(),
                intake.setAside(),
                refusals,
                completeUpTo,
                waitedForLedger,
                failures.stream().sorted(FAILURES).toList(),
                books instanceof BankBooks bank ? bank.year() : null);
    }

    // ---- going on ----

    /** Brings memory to where the store is, and finishes the day that was begun; answers the first day that wasn't. */
    private LocalDate goOn(Progress progress) {
        LocalDate last = noted.lastMorning();
        if (last == null) {
            return scenario.from();
        }
        Map<LocalDate, Integer> done = noted.done();
        progress.goesOn(
                done.containsKey(last) ? last.plusDays(1) : last,
                done.size(),
                ChronoUnit.DAYS.between(scenario.from(), scenario.to()) + 1);
        for (LocalDate day = scenario.from(); !day.isAfter(last); day = day.plusDays(1)) {
            recall(day);
        }
        done.forEach(this::waited);
        failures.addAll(noted.failures());
        intake.cases().forEach(this::recall);
        outside.forget(last);
        if (!done.containsKey(last)) {
            evening(last, progress);
        }
        return last.plusDays(1);
    }

    private void recall(LocalDate day) {
        clock.set(day);
        folder.listsOf(day).forEach((listedOn, list) -> intake.read(list, listedOn, day));
        book(day);
        Map<Long, String> refused = noted.refused(day);
        folder.actsOf(day).stream()
                .filter(act -> refused.containsKey(act.line()))
                .forEach(act ->
                        refusals.add(new Refusal(day, caseOf(act), act.name(), refused.getOrDefault(act.line(), ""))));
    }

    private void recall(CaseId id) {
        List<RecordedEvent> history = store.cases().history(id);
        tally.recorded(history);
        tell(history);
    }

    /** What leaves the house, and what is heard of it one day. */
    private void tell(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof NoticePlanned planned) {
                kinds.put(planned.key(), planned.channel());
            } else if (recorded.event() instanceof CompanionPlanned planned) {
                kinds.put(planned.key(), planned.channel());
            } else if (recorded.event() instanceof NoticeHandedOver handedOver) {
                outside.handedOver(handedOver.key(), kind(handedOver.key()), handedOver.reference(), handedOver.on());
            } else if (recorded.event() instanceof NoticeUnknown unknown) {
                outside.unknown(unknown.key(), kind(unknown.key()), unknown.on());
            }
        }
    }

    private ChannelKind kind(NoticeKey key) {
        return Objects.requireNonNull(kinds.get(key));
    }

    // ---- a day ----

    private void morning(LocalDate day, List<Receipt> arriving) {
        // First of all: whoever else plays this year stops here.
        store.note(new Note(day, Kind.MORNING, "", ""));
        folder.listsOf(day).forEach((listedOn, list) -> intake.open(intake.read(list, listedOn, day), day));
        book(day);
        engine.absorb(day);
        folder.actsOf(day).forEach(this::act);
        arriving.forEach(engine::receive);
    }

    private void evening(LocalDate day, Progress progress) {
        RunReport run = run(day);
        DispatchReport dispatched = engine.dispatch(day);
        if (!run.isClosed() || dispatched.elsewhere() > 0) {
            throw new PlayedElsewhere("another process is at work on " + day);
        }
        outside.evening(day);
        int waiting = dispatched.waiting().getOrDefault("ledger-fresh", 0);
        store.note(new Note(day, Kind.DONE, "", Integer.toString(waiting)));
        waited(day, waiting);
        progress.played(new Progress.State(
                day, day.equals(scenario.to()), tally.open(), tally.sent(), tally.heldBack(), paid()));
    }

    private Amount paid() {
        return books.bookings().paid(Amount.zero(scenario.currency()));
    }

    private RunReport run(LocalDate day) {
        try {
            return engine.run(day);
        } catch (RunRefused e) {
            // This process would have closed no later date before.
            throw new PlayedElsewhere("another process has gone beyond " + day);
        }
    }

    private void waited(LocalDate day, int notices) {
        if (notices > 0) {
            waitedForLedger.put(day, notices);
        }
    }

    private void book(LocalDate day) {
        books.morning(day);
        completeUpTo.put(day, books.completeUpTo());
    }

    private void act(DeskAct act) {
        CaseId id = caseOf(act);
        Outcome outcome = store.cases().find(id).isPresent()
                ? engine.act(id, DESK, act.doing())
                : Outcome.refused("unknown-case", "There is no such case: its bills were set aside.");
        if (outcome instanceof Outcome.Refused refused) {
            store.note(new Note(act.on(), Kind.REFUSED, Long.toString(act.line()), refused.sentence()));
            refusals.add(new Refusal(act.on(), id, act.name(), refused.sentence()));
        }
    }

    private CaseId caseOf(DeskAct act) {
        return new CaseId(scenario.creditor(), act.debtor(), act.kind());
    }

    private final class Listener implements DunningListener {

        @Override
        public void recorded(List<RecordedEvent> events) {
            tally.recorded(events);
            tell(events);
        }

        @Override
        public void failed(CaseId caseId, RuntimeException trouble) {
            LocalDate day = clock.day();
            if (failures.stream()
                    .noneMatch(f -> f.on().equals(day) && f.caseId().equals(caseId))) {
                Failure failure = new Failure(day, caseId, trouble.getClass().getSimpleName());
                failures.add(failure);
                store.note(new Note(day, Kind.FAILED, caseId.toString(), failure.trouble()));
            }
        }
    }
}
