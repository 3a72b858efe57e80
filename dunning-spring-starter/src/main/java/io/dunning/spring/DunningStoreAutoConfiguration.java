package io.dunning.spring;

import io.dunning.CaseStore;
import io.dunning.jdbc.HostTransaction;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.jdbc.Layout;
import io.dunning.memory.MemoryCaseStore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/** Where cases are kept: in the host's {@link DataSource} if it has one, else in memory. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnProperty(name = "dunning.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DunningProperties.class)
public class DunningStoreAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DunningStoreAutoConfiguration.class);

    /** Over the host's database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnMissingBean(CaseStore.class)
    static class Durable {

        @Bean
        @ConditionalOnMissingBean
        HostTables dunningHostTables(DataSource dataSource, DunningProperties properties) {
            DunningProperties.Store store = properties.store();
            HostTables tables = new HostTables(dataSource, store.schema());
            if (store.layout() == DunningProperties.Layout.MIGRATE) {
                Layout.migrate(dataSource, store.schema());
                tables.create();
            } else {
                tables.check();
            }
            return tables;
        }

        /** Joins the host's transactions where Spring manages them. */
        @Bean
        @ConditionalOnMissingBean
        HostTransaction dunningHostTransaction(HostTables tables) {
            return ClassUtils.isPresent("org.springframework.jdbc.datasource.DataSourceUtils", null)
                    ? SpringTransactions.of(tables.dataSource())
                    : HostTransaction.NONE;
        }

        @Bean
        JdbcCaseStore dunningCaseStore(
                HostTables tables, HostTransaction hostTransaction, DunningProperties properties) {
            return JdbcCaseStore.builder()
                    .dataSource(tables.dataSource())
                    .schema(tables.schema())
                    .hostTransaction(hostTransaction)
                    .origin(properties.store().origin())
                    .partitions(properties.store().partitions())
                    .build();
        }
    }

    /** Loaded only where Spring's JDBC is on the class path. */
    private static final class SpringTransactions {
        static HostTransaction of(DataSource dataSource) {
            return () -> TransactionSynchronizationManager.isActualTransactionActive()
                            && TransactionSynchronizationManager.hasResource(dataSource)
                    ? DataSourceUtils.getConnection(dataSource)
                    : null;
        }
    }

    /** For trying out: everything is gone with the process. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({CaseStore.class, DataSource.class})
    static class InMemory {

        @Bean
        MemoryCaseStore dunningCaseStore() {
            LOG.warn("cases are kept in memory and are gone with this process, with the knowledge of what was sent;"
                    + " declare a javax.sql.DataSource, or a bean of type io.dunning.CaseStore");
            return new MemoryCaseStore();
        }
    }
}
