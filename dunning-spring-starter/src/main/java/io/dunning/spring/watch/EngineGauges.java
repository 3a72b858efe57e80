package io.dunning.spring.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows the latest {@link Standing} as gauges; not a number where the store can't be asked. */
final class EngineGauges implements MeterBinder {

    private final Watch watch;

    EngineGauges(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "dunning.notices.waiting", "Notices that wait for their hand-over", Standing::waiting);
        gauge(
                registry,
                "dunning.attempts.unresolved",
                "Attempts of which nobody knows what became",
                Standing::unresolved);
        gauge(registry, "dunning.nights.open", "Nights that began and are not done", Standing::nightsOpen);
        gauge(
                registry,
                "dunning.ledger.days.behind",
                "Days that the ledger furthest behind is behind the night",
                Standing::ledgerDaysBehind);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Standing> value) {
        Gauge.builder(name, watch, w -> valueOf(w, value)).description(what).register(registry);
    }

    private static double valueOf(Watch watch, ToDoubleFunction<Standing> value) {
        try {
            return value.applyAsDouble(watch.standing());
        } catch (RuntimeException unreachable) {
            return Double.NaN;
        }
    }
}
