package io.dunning.spring;

import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.spring.events.NightDone;
import io.dunning.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** What hosts are told by events, waited for in a bounded time. While somebody waits, the clock of the hosts goes on. */
public final class News implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final int MINUTES_MAX = 600;

    private final SettableClock clock;
    private final BlockingQueue<LocalDate> nights = new LinkedBlockingQueue<>();
    private final BlockingQueue<AttemptResult> attempts = new LinkedBlockingQueue<>();

    public News(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof NightDone night) {
            nights.add(night.run().on());
        } else if (event.getPayload() instanceof AttemptOutcome outcome) {
            attempts.add(outcome.result());
        }
    }

    /** The next night that is done; {@code null} where none was in ten hours. */
    public @Nullable LocalDate nextNight() throws InterruptedException {
        return next(nights);
    }

    /** The next thing that is known of an attempt; {@code null} where there was nothing in ten hours. */
    public @Nullable AttemptResult nextAttempt() throws InterruptedException {
        return next(attempts);
    }

    /** How much there is that nobody waited for. */
    public int unread() {
        return nights.size() + attempts.size();
    }

    /** Minutes go by until there is news: a chore begins again so long after its end, by the clock of the host. */
    private <T> @Nullable T next(BlockingQueue<T> news) throws InterruptedException {
        for (int minute = 0; minute < MINUTES_MAX; minute++) {
            T first = news.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                return first;
            }
            clock.advance(Duration.ofMinutes(1));
        }
        return null;
    }
}
