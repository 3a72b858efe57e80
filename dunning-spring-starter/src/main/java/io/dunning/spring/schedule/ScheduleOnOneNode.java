package io.dunning.spring.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.dunning.spring.DunningProperties;
import io.dunning.spring.HostTables;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looked at before {@link ScheduleInThisProcess}, and so a class of its own: the order of nested ones is nobody's promise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Scheduler.class)
@ConditionalOnBean(HostTables.class)
@ConditionalOnMissingBean(DunningSchedule.class)
@ConditionalOnProperty(name = "dunning.schedule.enabled", matchIfMissing = true)
class ScheduleOnOneNode {

    @Bean
    ClusterSchedule dunningSchedule(
            HostTables tables,
            NightShift shift,
            ObjectProvider<ErasureRound> round,
            DunningProperties properties,
            ObjectProvider<Clock> clock) {
        return new ClusterSchedule(
                tables.dataSource(),
                tables.taskTable(),
                Chore.of(shift, round, properties),
                clock.getIfAvailable(Clock::systemUTC),
                properties.schedule().pollEvery(),
                properties.leaseTime());
    }
}
