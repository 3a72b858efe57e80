package io.dunning.spring.schedule;

import io.dunning.DunningEngine;
import io.dunning.evidence.Actor;
import io.dunning.retention.ErasureReport;
import io.dunning.retention.RetentionTerms;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Erases what notices said once the house's term is over, and publishes the {@link ErasureReport} where something was. */
public final class ErasureRound {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRound.class);
    private static final Actor RETENTION = new Actor(Actor.Kind.ENGINE, "retention");

    private final DunningEngine engine;
    private final RetentionTerms terms;
    private final Nights nights;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    public ErasureRound(
            DunningEngine engine,
            RetentionTerms terms,
            Nights nights,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.terms = terms;
        this.nights = nights;
        this.clock = clock;
        this.events = events;
    }

    /** One round over all that is old enough. */
    public ErasureReport erase() {
        ErasureReport report = engine.eraseDue(terms, RETENTION, nights.lastBegun(clock.instant()));
        if (report.cases() > 0) {
            LOG.info(
                    "what {} notices of {} cases said was erased ({})",
                    report.notices(),
                    report.cases(),
                    terms.basis());
            events.publishEvent(report);
        }
        return report;
    }
}
