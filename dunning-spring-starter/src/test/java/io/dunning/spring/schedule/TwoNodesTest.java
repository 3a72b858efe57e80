package io.dunning.spring.schedule;

import static io.dunning.spring.TestHost.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.spring.AtOnce;
import io.dunning.spring.TestHost;
import io.dunning.spring.events.NightDone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

class TwoNodesTest {

    private static final int MINUTES_MAX = 600;

    private final TestHost host = new TestHost();
    private final BlockingQueue<LocalDate> nights = new LinkedBlockingQueue<>();
    private final BlockingQueue<AttemptResult> attempts = new LinkedBlockingQueue<>();

    @Test
    void two_nodes_on_one_h2_run_one_night_once() {
        runNightsOnce(TestHost.h2("two-nodes"));
    }

    @Test
    void two_nodes_on_one_postgres_run_one_night_once() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        server.createDatabase("two_nodes");
        runNightsOnce(server.dataSource("two_nodes"));
    }

    @Test
    void two_nodes_that_run_at_the_same_moment_send_once() {
        DataSource source = TestHost.h2("same-moment");
        node(source, "a")
                .run(a -> node(source, "b").run(b -> {
                    host.bill(a.getBean(DunningEngine.class));
                    host.dayComes(NIGHT);

                    AtOnce.both(
                            () -> a.getBean(NightShift.class).night(),
                            () -> b.getBean(NightShift.class).night());

                    a.getBean(NightShift.class).night();
                    assertThat(a.getBean(DunningEngine.class).lastClosed()).contains(NIGHT);
                    b.getBean(NightShift.class).dispatch();
                    assertThat(host.sent()).isEqualTo(1);
                }));
    }

    private void runNightsOnce(DataSource source) {
        node(source, "a")
                .withPropertyValues("dunning.schedule.enabled=true")
                .run(a -> node(source, "b")
                        .withPropertyValues("dunning.schedule.enabled=true")
                        .run(b -> {
                            assertThat(a.getBean(DunningSchedule.class)).isInstanceOf(ClusterSchedule.class);
                            host.bill(a.getBean(DunningEngine.class));

                            host.dayComes(NIGHT);
                            assertThat(next(nights)).isEqualTo(NIGHT);
                            // The clock must not leap over a hand-over that is under way: that would end its lease.
                            assertThat(next(attempts)).isEqualTo(AttemptResult.HANDED_OVER);
                            host.dayComes(NIGHT.plusDays(1));
                            assertThat(next(nights)).isEqualTo(NIGHT.plusDays(1));
                            host.dayComes(NIGHT.plusDays(4));
                            assertThat(next(nights)).isEqualTo(NIGHT.plusDays(4));
                        }));
        assertThat(host.sent()).isEqualTo(1);
        assertThat(nights).as("nights that were done again").isEmpty();
        assertThat(attempts).as("attempts that were made again").isEmpty();
    }

    private ApplicationContextRunner node(DataSource source, String name) {
        return host.context(source)
                .withPropertyValues("dunning.node=" + name, "dunning.schedule.poll-every=20ms")
                .withInitializer(context -> context.addApplicationListener(news()));
    }

    private ApplicationListener<PayloadApplicationEvent<?>> news() {
        return event -> {
            if (event.getPayload() instanceof NightDone night) {
                nights.add(night.run().on());
            } else if (event.getPayload() instanceof AttemptOutcome outcome) {
                attempts.add(outcome.result());
            }
        };
    }

    /** Minutes go by until there is news: a chore begins again a minute after its end, by the clock of the host. */
    private <T> @Nullable T next(BlockingQueue<T> news) throws InterruptedException {
        for (int minute = 0; minute < MINUTES_MAX; minute++) {
            T first = news.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                return first;
            }
            host.clock.advance(Duration.ofMinutes(1));
        }
        return null;
    }
}
