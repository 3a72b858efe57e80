package io.dunning.spring.watch;

import io.dunning.spring.DunningAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Counts what the engine tells, where the host has a registry of meters. Apart from the gauges: the engine waits for its listeners. */
@AutoConfiguration(
        before = DunningAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnProperty(name = "dunning.enabled", matchIfMissing = true)
public class DunningMetersAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "dunningMeters")
    EngineMeters dunningMeters(MeterRegistry registry) {
        return new EngineMeters(registry);
    }
}
