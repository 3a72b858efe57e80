package io.dunning.spring.watch;

import static io.dunning.spring.TestHost.CANARY;
import static io.dunning.spring.TestHost.NIGHT;
import static io.dunning.testkit.Given.DEBTOR;
import static io.dunning.testkit.Given.HOSPITAL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.spring.TestHost;
import io.dunning.spring.schedule.NightShift;
import io.dunning.testkit.RecordingChannel;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class WatchTest {

    private final TestHost host = new TestHost();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final ApplicationContextRunner watched = host.context()
            .withConfiguration(
                    AutoConfigurations.of(DunningMetersAutoConfiguration.class, DunningWatchAutoConfiguration.class))
            .withBean(MeterRegistry.class, () -> registry);

    @Test
    void health_tells_how_far_nights_and_ledgers_are() {
        watched.run(context -> {
            nightOf(context);

            Health health = health(context);

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("lastClosed", "2026-02-19")
                    .containsEntry("nightsOpen", 0)
                    .containsEntry("waiting", 0)
                    .containsEntry("unresolved", 0)
                    .containsEntry("ledgerCompleteUpTo", Map.of("region/hospital", "2026-02-18"));
        });
    }

    @Test
    void missed_nights_and_a_ledger_that_stands_still_want_attention() {
        watched.run(context -> {
            nightOf(context);
            host.clock.set(NIGHT.plusDays(5));

            Health health = health(context);

            assertThat(health.getStatus().getCode()).isEqualTo("ATTENTION");
            assertThat(health.getDetails()).containsEntry("nightsOpen", 5);
        });
    }

    @Test
    void a_ledger_that_does_not_answer_is_named_by_its_creditor_and_not_quoted() {
        watched.run(context -> {
            context.getBean(EngineGauges.class).bindTo(registry);
            nightOf(context);
            host.ledger.fail(new IllegalStateException("no row for " + CANARY));
            host.clock.advance(Duration.ofMinutes(1));

            Health health = health(context);

            assertThat(health.getStatus().getCode()).isEqualTo("ATTENTION");
            assertThat(health.getDetails().toString())
                    .contains(HOSPITAL + "=cannot be asked")
                    .doesNotContain(CANARY);
            assertThat(registry.get("dunning.ledger.days.behind").gauge().value())
                    .isNaN();
        });
    }

    @Test
    void a_store_that_is_away_is_down_and_not_quoted() {
        watched.withBean(CaseStore.class, WatchTest::away).run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(context).getDetails().toString()).doesNotContain(CANARY);
        });
    }

    @Test
    void an_attempt_of_which_nobody_knows_is_unresolved() {
        host.texts.answer(RecordingChannel.Answer.BREAK_AFTER);
        watched.run(context -> {
            nightOf(context);

            assertThat(context.getBean(Watch.class).standing().unresolved()).isEqualTo(1);
        });
    }

    @Test
    void store_and_ledger_are_asked_once_a_minute_however_often_somebody_looks() {
        watched.run(context -> {
            Standing first = context.getBean(Watch.class).standing();
            assertThat(context.getBean(Watch.class).standing()).isSameAs(first);

            host.clock.advance(Duration.ofMinutes(1));

            assertThat(context.getBean(Watch.class).standing()).isNotSameAs(first);
        });
    }

    @Test
    void meters_count_events_and_attempts_and_hold_no_name_and_no_id_of_a_person() {
        watched.run(context -> {
            context.getBean(EngineGauges.class).bindTo(registry);
            nightOf(context);

            assertThat(registry.get("dunning.events")
                            .tag("event", "NoticePlanned")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("dunning.attempts")
                            .tag("result", "HANDED_OVER")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("dunning.nights.open").gauge().value()).isZero();
            for (Meter meter : registry.getMeters()) {
                assertThat(meter.getId().toString()).doesNotContain(CANARY, DEBTOR.value(), "R1");
            }
            assertThat(health(context).toString()).doesNotContain(CANARY, DEBTOR.value() + "\"", "R1");
        });
    }

    @Test
    void neither_health_nor_meters_are_needed() {
        host.context()
                .withConfiguration(AutoConfigurations.of(
                        DunningMetersAutoConfiguration.class, DunningWatchAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("dunningHealthIndicator"));
    }

    private void nightOf(ApplicationContext context) {
        host.debtors.put(TestHost.named(DEBTOR));
        host.bill(context.getBean(DunningEngine.class));
        host.dayComes(NIGHT);
        context.getBean(NightShift.class).night();
    }

    private static Health health(ApplicationContext context) {
        return requireNonNull(context.getBean(HealthIndicator.class).health());
    }

    private static CaseStore away() {
        return (CaseStore) Proxy.newProxyInstance(
                WatchTest.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    throw new CaseStore.StoreUnavailable("no answer about " + CANARY, new IllegalStateException());
                });
    }
}
