package io.dunning.jdbc.faults;

import io.dunning.DunningEngine;
import io.dunning.cases.Outcome;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.evidence.Actor;
import io.dunning.jdbc.faults.Happening.Act;
import io.dunning.jdbc.faults.Happening.Booking;
import io.dunning.testkit.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs of a host's day. Each may be done again: after a crash the day is simply begun anew, and what is done already is
 * seen in the store.
 */
final class Host {

    private static final Actor CLERK = Actor.person("clerk");
    private static final int RECEIPTS = 100;

    private final Scenario scenario;
    private final Outside outside;
    private final DunningEngine engine;
    private final List<ReceiptSource> sources;
    private final SettableClock clock;
    private final List<String> refusals = new ArrayList<>();

    Host(Scenario scenario, Outside outside, DunningEngine engine, List<ReceiptSource> sources, SettableClock clock) {
        this.scenario = scenario;
        this.outside = outside;
        this.engine = engine;
        this.sources = sources;
        this.clock = clock;
    }

    void day(LocalDate date) {
        for (Moment moment : Moment.values()) {
            at(date, moment);
            jobs(date, moment);
        }
    }

    /** What is done at that moment. */
    void jobs(LocalDate date, Moment moment) {
        switch (moment) {
            case MORNING -> {
                intake(date);
                happen(date, moment);
                engine.run(date);
            }
            case AFTER_RUN, NOON -> happen(date, moment);
            case DISPATCH, AFTERNOON -> engine.dispatch(date);
            case EVENING -> readReceipts();
        }
    }

    void at(LocalDate date, Moment moment) {
        clock.set(outside.reach(moment.on(date)));
    }

    /** Looks at the clock on the wall. */
    void wakeUp() {
        clock.set(outside.reach(Instant.MIN));
    }

    private void intake(LocalDate date) {
        if (!scenario.billsOf(date).isEmpty()) {
            engine.open(scenario.billsOf(date), date, CLERK).forEach(this::note);
        }
    }

    void happen(LocalDate date, Moment moment) {
        scenario.at(date, moment).forEach(happening -> {
            if (happening instanceof Booking booking) {
                outside.book(booking);
            } else if (happening instanceof Act act) {
                note(engine.act(
                        act.caseId(),
                        CLERK,
                        c -> isDone(act, date) ? Outcome.of() : act.doing().apply(c, date)));
            }
        });
    }

    private boolean isDone(Act act, LocalDate date) {
        return engine.history(act.caseId()).stream()
                .anyMatch(e -> act.mark().isInstance(e.event())
                        && e.event().on().equals(date)
                        && e.actor().equals(CLERK));
    }

    private void note(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            refusals.add(refused.code());
        }
    }

    private void readReceipts() {
        for (ReceiptSource source : sources) {
            List<Receipt> receipts = source.receipts(RECEIPTS);
            if (!receipts.isEmpty()) {
                receipts.forEach(engine::receive);
                source.acknowledge(receipts);
            }
        }
    }

    DunningEngine engine() {
        return engine;
    }

    /** What was refused, of what the script wants. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
