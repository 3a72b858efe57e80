package io.dunning.spring.desk;

import io.dunning.DunningEngine;
import io.dunning.spring.DunningAutoConfiguration;
import io.dunning.spring.DunningProperties;
import io.dunning.spring.HostTables;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** The desk: by Spring Security's roles where it is there, else closed until the host says who may act. */
@AutoConfiguration(after = DunningAutoConfiguration.class)
@ConditionalOnBean(DunningEngine.class)
public class DunningDeskAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DunningDeskAutoConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SecurityContextHolder.class)
    @ConditionalOnMissingBean(DeskAuthority.class)
    static class ByRoles {
        @Bean
        DeskAuthority dunningDeskAuthority(DunningProperties properties) {
            return new RoleAuthority(properties.desk().roles());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.security.core.context.SecurityContextHolder")
    @ConditionalOnMissingBean(DeskAuthority.class)
    static class Closed {
        @Bean
        DeskAuthority dunningDeskAuthority() {
            return DeskAuthority.NOBODY;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcTemplate.class)
    @ConditionalOnBean(HostTables.class)
    @ConditionalOnMissingBean(ActKeys.class)
    static class DurableKeys {
        @Bean
        ActKeys dunningActKeys(HostTables tables) {
            return new JdbcActKeys(tables);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({ActKeys.class, HostTables.class})
    static class KeysInMemory {
        @Bean
        ActKeys dunningActKeys() {
            return new MemoryActKeys();
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Desk dunningDesk(
            DunningEngine engine, DeskAuthority authority, ObjectProvider<ActKeys> keys, ObjectProvider<Clock> clock) {
        return new Desk(
                engine,
                authority,
                keys.getIfAvailable(DunningDeskAutoConfiguration::withoutJdbc),
                clock.getIfAvailable(Clock::systemUTC));
    }

    private static ActKeys withoutJdbc() {
        LOG.warn(
                "two clicks on two nodes are two acts: the keys of acts are kept in memory, as spring-jdbc is not on the"
                        + " class path");
        return new MemoryActKeys();
    }
}
