package io.dunning.spring.watch;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.spring.DunningProperties;
import io.dunning.spring.schedule.DunningScheduleAutoConfiguration;
import io.dunning.spring.schedule.Nights;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health where the host has Spring Boot's health, metrics where it has Micrometer. */
@AutoConfiguration(after = DunningScheduleAutoConfiguration.class)
@ConditionalOnBean(DunningEngine.class)
public class DunningWatchAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Watch dunningWatch(
            DunningEngine engine,
            CaseStore store,
            Ledger ledger,
            Nights nights,
            ObjectProvider<Clock> clock,
            DunningProperties properties) {
        return new Watch(
                engine,
                store,
                ledger,
                nights,
                clock.getIfAvailable(Clock::systemUTC),
                properties.health().refreshEvery());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class OfHealth {
        @Bean
        @ConditionalOnMissingBean(name = "dunningHealthIndicator")
        HealthIndicator dunningHealthIndicator(Watch watch, DunningProperties properties) {
            return new EngineHealth(watch, properties.health());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class OfMetrics {
        @Bean
        @ConditionalOnMissingBean(name = "dunningGauges")
        EngineGauges dunningGauges(Watch watch) {
            return new EngineGauges(watch);
        }
    }
}
