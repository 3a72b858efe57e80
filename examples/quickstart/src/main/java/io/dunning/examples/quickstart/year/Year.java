package io.dunning.examples.quickstart.year;

import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.RunReport;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.channel.ChannelKind;
import io.dunning.evidence.Actor;
import io.dunning.examples.quickstart.scenario.BadInput;
import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.examples.quickstart.scenario.DeskAct;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.Amount;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextRenderer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays a scenario: on every calendar day lists, bookings, acts and receipts come in, then the engine runs and hands over.
 *
 * <p>What is booked on a day is known to the run of that day. A booking whose value day lies before a watermark that was already
 * claimed is what late posting looks like.
 */
public final class Year {

    private static final Actor DESK = Actor.person("desk-1");

    private final ScenarioFolder folder;
    private final Scenario scenario;
    private final PolicyPack pack;
    private final DayClock clock;
    private final Post post = new Post();
    private final Tally tally = new Tally();
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryDebtors debtors = new MemoryDebtors();
    private final DunningEngine engine;
    private final Intake intake;
    private final List<Booking> booked = new ArrayList<>();
    private final List<Booking> notBooked = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<LocalDate, Integer> waitedForLedger = new TreeMap<>();
    private final List<RunReport.Failure> failures = new ArrayList<>();
    private Amount paid;

    private Year(ScenarioFolder folder, PolicyPack pack) {
        this.folder = folder;
        this.scenario = folder.scenario();
        this.pack = pack;
        clock = new DayClock(scenario.from(), scenario.zone());
        paid = Amount.zero(scenario.currency());
        PolicyShelf shelf = new PolicyShelf().with(pack);
        Sender sender = new Sender(scenario.creditorName(), scenario.creditorPhone(), scenario.creditorWeb());
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store)
                .ledger(ledger)
                .debtors(debtors)
                .policies(shelf)
                .renderer(new TextRenderer(List.of(pack), Map.of(scenario.creditor(), sender)))
                .clock(clock)
                .listener(tally);
        for (ChannelKind kind : ChannelKind.values()) {
            builder.channel(new SimulatedChannel(kind, scenario.seed(), clock, post));
        }
        engine = builder.build();
        intake = new Intake(scenario, engine, shelf, ledger, debtors);
    }

    /** Plays the whole of it. */
    public static Played play(ScenarioFolder folder, PolicyPack pack, Progress progress) {
        refuseUnfit(folder.scenario(), pack);
        return new Year(folder, pack).play(progress);
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

    private Played play(Progress progress) {
        for (LocalDate day = scenario.from(); !day.isAfter(scenario.to()); day = day.plusDays(1)) {
            play(day);
            progress.played(new Progress.State(
                    day, day.equals(scenario.to()), tally.open(), tally.sent(), tally.heldBack(), paid));
        }
        return new Played(
                folder,
                pack,
                engine,
                store,
                debtors,
                tally.cases(),
                booked,
                notBooked,
                intake.setAside(),
                refusals,
                waitedForLedger,
                failures);
    }

    private void play(LocalDate day) {
        clock.set(day);
        folder.listsOf(day).forEach((listedOn, list) -> intake.take(list, listedOn, day));
        folder.bookingsOf(day).forEach(this::book);
        ledger.completeUpTo(scenario.creditor(), folder.completeUpTo(day));
        engine.absorb(day);
        folder.actsOf(day).forEach(this::act);
        post.arrivingOn(day).forEach(engine::receive);
        failures.addAll(engine.run(day).failures());
        DispatchReport dispatched = engine.dispatch(day);
        int waiting = dispatched.waiting().getOrDefault("ledger-fresh", 0);
        if (waiting > 0) {
            waitedForLedger.put(day, waiting);
        }
    }

    private void book(Booking booking) {
        if (!intake.isInTheBooks(booking.receivable())) {
            notBooked.add(booking);
            return;
        }
        ledger.book(
                scenario.creditor(),
                booking.receivable(),
                booking.cause(),
                booking.change().toMoney(),
                booking.valueOn());
        booked.add(booking);
        if (booking.isMoney()) {
            paid = paid.minus(booking.change());
        }
    }

    private void act(DeskAct act) {
        CaseId id = new CaseId(scenario.creditor(), act.debtor(), act.kind());
        Outcome outcome = store.find(id).isPresent()
                ? engine.act(id, DESK, act.doing())
                : Outcome.refused("unknown-case", "There is no such case: its bills were set aside.");
        if (outcome instanceof Outcome.Refused refused) {
            refusals.add(new Refusal(act.on(), id, act.name(), refused.sentence()));
        }
    }
}
