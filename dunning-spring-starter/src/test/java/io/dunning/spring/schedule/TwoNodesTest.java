package io.dunning.spring.schedule;

import static io.dunning.spring.TestHost.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.outcome.AttemptResult;
import io.dunning.spring.AtOnce;
import io.dunning.spring.News;
import io.dunning.spring.TestHost;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwoNodesTest {

    private final TestHost host = new TestHost();
    private final News news = new News(host.clock);

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
                            assertThat(news.nextNight()).isEqualTo(NIGHT);
                            // The clock must not leap over a hand-over that is under way: that would end its lease.
                            assertThat(news.nextAttempt()).isEqualTo(AttemptResult.HANDED_OVER);
                            host.dayComes(NIGHT.plusDays(1));
                            assertThat(news.nextNight()).isEqualTo(NIGHT.plusDays(1));
                            host.dayComes(NIGHT.plusDays(4));
                            assertThat(news.nextNight()).isEqualTo(NIGHT.plusDays(4));
                        }));
        assertThat(host.sent()).isEqualTo(1);
        assertThat(news.unread()).as("nights and attempts that were made again").isZero();
    }

    private ApplicationContextRunner node(DataSource source, String name) {
        return host.context(source)
                .withPropertyValues("dunning.node=" + name, "dunning.schedule.poll-every=20ms")
                .withInitializer(context -> context.addApplicationListener(news));
    }
}
