package io.dunning.spring.watch;

import io.dunning.DunningListener;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.ContactPointFailure;
import io.dunning.outcome.AttemptOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what the engine tells. Tags are closed lists of words: sorts of events, channels, results; never an id. */
final class EngineMeters implements DunningListener {

    private final MeterRegistry registry;

    EngineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void recorded(List<RecordedEvent> events) {
        Map<String, Long> counts = events.stream()
                .collect(Collectors.groupingBy(e -> e.event().getClass().getSimpleName(), Collectors.counting()));
        counts.forEach((sort, count) ->
                registry.counter("dunning.events", "event", sort).increment(count));
    }

    @Override
    public void attemptChanged(AttemptOutcome outcome) {
        registry.counter(
                        "dunning.attempts",
                        "channel",
                        outcome.channel().name(),
                        "result",
                        outcome.result().name())
                .increment();
    }

    @Override
    public void contactPointFailed(ContactPointFailure failure) {
        registry.counter(
                        "dunning.contact.points.failed",
                        "channel",
                        failure.channel().name(),
                        "why",
                        failure.why().name())
                .increment();
    }

    @Override
    public void failed(CaseId caseId, RuntimeException trouble) {
        registry.counter("dunning.failures").increment();
    }
}
