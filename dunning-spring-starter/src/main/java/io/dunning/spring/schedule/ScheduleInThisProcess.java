package io.dunning.spring.schedule;

import io.dunning.spring.DunningProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For hosts without a database, or without db-scheduler. Several nodes are safe all the same: the engine shares its work by leases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(DunningSchedule.class)
@ConditionalOnProperty(name = "dunning.schedule.enabled", matchIfMissing = true)
class ScheduleInThisProcess {

    @Bean
    ProcessSchedule dunningSchedule(
            NightShift shift, ObjectProvider<ErasureRound> round, DunningProperties properties) {
        return new ProcessSchedule(Chore.of(shift, round, properties));
    }
}
