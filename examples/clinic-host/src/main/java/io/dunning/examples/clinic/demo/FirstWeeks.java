package io.dunning.examples.clinic.demo;

import io.dunning.DunningEngine;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.spring.schedule.Receipts;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the host before anybody comes in: an empty store with the first weeks of the year, played day by day through the real engine and
 * channels; a store that has them with what is kept in memory only.
 */
@Component
public class FirstWeeks implements SmartLifecycle {

    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final HostProperties properties;
    private final Mornings mornings;
    private final StoryEnquiries enquiries;
    private final DunningEngine engine;
    private final Receipts receipts;
    private final DemoClock clock;
    private final ClockStore kept;
    private final CaseShelf shelf;
    private final StoryCalls calls;
    private final PrintStream out = System.out;
    private volatile boolean running;

    public FirstWeeks(
            HostProperties properties,
            Mornings mornings,
            StoryEnquiries enquiries,
            DunningEngine engine,
            Receipts receipts,
            DemoClock clock,
            ClockStore kept,
            CaseShelf shelf,
            StoryCalls calls) {
        this.properties = properties;
        this.mornings = mornings;
        this.enquiries = enquiries;
        this.engine = engine;
        this.receipts = receipts;
        this.clock = clock;
        this.kept = kept;
        this.shelf = shelf;
        this.calls = calls;
    }

    @Override
    public void start() {
        Optional<Instant> before = kept.time();
        if (before.isPresent()) {
            goOn(before.get());
        } else {
            play();
        }
        shelf.fill();
        running = true;
    }

    private void goOn(Instant before) {
        clock.set(before);
        say("Goes on where it was, on " + clock.today() + ": reading lists and bank files again ...");
        days(clock.today()).forEach(mornings::recall);
    }

    private void play() {
        LocalDate start = properties.startsOn();
        say("Playing " + properties.playsFrom() + " to " + start + ": lists, bank files, nights, mails, letters ...");
        for (LocalDate day : days(start)) {
            clock.set(day, MORNING);
            mornings.take(day);
            mornings.act(day);
            enquiries.play(day);
            if (!day.isBefore(properties.runsFrom())) {
                receipts.take();
                boolean approved = !day.isAfter(properties.approvedUntil());
                engine.run(day, decision -> approved);
                engine.dispatch(day);
            }
            if (day.getDayOfMonth() == day.lengthOfMonth()) {
                say("  " + day + ": done");
            }
        }
        properties.houses().forEach(house -> calls.comeIn(house.tenant()));
        kept.keep(clock.instant());
    }

    private Iterable<LocalDate> days(LocalDate last) {
        return properties.playsFrom().datesUntil(last.plusDays(1)).toList();
    }

    private void say(String line) {
        out.println(line);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which takes no call until this is done. */
    @Override
    public int getPhase() {
        return 0;
    }
}
