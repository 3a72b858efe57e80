package io.dunning.spring.watch;

import io.dunning.spring.DunningProperties;
import io.dunning.spring.watch.Standing.Books;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Health of the engine: {@code DOWN} where its store can't be asked, {@link #ATTENTION} where nights or a ledger are too far behind.
 * The latter is no reason to take a node out of service, and counts as up unless the host orders it otherwise.
 */
final class EngineHealth implements HealthIndicator {

    /** It works, and somebody should look. */
    static final Status ATTENTION = new Status("ATTENTION");

    private final Watch watch;
    private final DunningProperties.Health limits;

    EngineHealth(Watch watch, DunningProperties.Health limits) {
        this.watch = watch;
        this.limits = limits;
    }

    @Override
    public Health health() {
        try {
            return of(watch.standing());
        } catch (RuntimeException e) {
            // Its message is left out: what a host's store says isn't ours to publish.
            return Health.down()
                    .withDetail("store", "cannot be asked: " + e.getClass().getSimpleName())
                    .build();
        }
    }

    private Health of(Standing standing) {
        boolean late = standing.nightsOpen() > limits.nightsMax()
                || standing.books().stream().anyMatch(b -> isLate(b, standing));
        Map<String, String> ledgers = new LinkedHashMap<>();
        standing.books()
                .forEach(b -> ledgers.put(
                        b.creditor().toString(),
                        b.completeUpTo() == null
                                ? "cannot be asked"
                                : b.completeUpTo().toString()));
        return Health.status(late ? ATTENTION : Status.UP)
                .withDetail(
                        "lastClosed",
                        standing.lastClosed() == null
                                ? "none yet"
                                : standing.lastClosed().toString())
                .withDetail("nightsOpen", standing.nightsOpen())
                .withDetail("waiting", standing.waiting())
                .withDetail("unresolved", standing.unresolved())
                .withDetail("ledgerCompleteUpTo", ledgers)
                .build();
    }

    private boolean isLate(Books books, Standing standing) {
        return books.daysBehind(standing.night()).orElse(Long.MAX_VALUE) > limits.ledgerDaysMax();
    }
}
