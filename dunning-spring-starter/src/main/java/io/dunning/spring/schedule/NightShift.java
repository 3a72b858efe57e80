package io.dunning.spring.schedule;

import io.dunning.Approval;
import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.RunReport;
import io.dunning.spring.events.NightDone;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The work of a host's day, to be called as often as one likes, on any node: what there is to do follows from the clock and from
 * what the store says is done.
 *
 * <p>A night that was missed is made up as soon as somebody looks; of several, the last one, which closes those before. In a store
 * that never closed a date, the first night is the next one that begins: starting a host sends nothing by itself.
 */
public final class NightShift {

    private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);

    private final DunningEngine engine;
    private final Receipts receipts;
    private final Nights nights;
    private final Approval approval;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final LocalDate startedIn;
    private volatile @Nullable LocalDate done;

    public NightShift(
            DunningEngine engine,
            Receipts receipts,
            Nights nights,
            Approval approval,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.receipts = receipts;
        this.nights = nights;
        this.approval = approval;
        this.clock = clock;
        this.events = events;
        startedIn = nights.lastBegun(clock.instant());
    }

    /**
     * Runs the night that has come, if it isn't done: receipts, run, seal, hand-over. Publishes {@link NightDone} where this call
     * closed the date.
     *
     * @return what the run did on this node; empty where there was nothing to do
     */
    public Optional<RunReport> night() {
        LocalDate on = nights.lastBegun(clock.instant());
        if (on.equals(done) || !isOpen(on)) {
            return Optional.empty();
        }
        takeReceipts();
        RunReport report = engine.run(on, approval);
        if (report.isClosed()) {
            DispatchReport dispatched = engine.dispatch(on);
            done = on;
            if (!report.alreadyClosed()) {
                events.publishEvent(new NightDone(report, dispatched));
            }
        }
        return Optional.of(report);
    }

    /** One provider that is down doesn't keep a night back; what its receipts would prove counts as not proven. */
    private void takeReceipts() {
        try {
            receipts.take();
        } catch (IllegalStateException e) {
            LOG.warn("the night goes on without some receipts: {}", e.getMessage());
        }
    }

    /** A date that is closed is open once more on each node, so that what a crash left unsealed is sealed. */
    private boolean isOpen(LocalDate on) {
        return engine.lastClosed().map(last -> !last.isAfter(on)).orElse(!on.equals(startedIn));
    }

    /** Hands over what waits from the last night: windows open, other nodes finish. Does nothing before the first. */
    public Optional<DispatchReport> dispatch() {
        return engine.lastClosed().map(engine::dispatch);
    }

    /** As {@link Receipts#take}. */
    public int receipts() {
        return receipts.take();
    }
}
