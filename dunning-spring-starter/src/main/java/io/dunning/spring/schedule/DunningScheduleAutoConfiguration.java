package io.dunning.spring.schedule;

import io.dunning.Approval;
import io.dunning.DunningEngine;
import io.dunning.channel.Channel;
import io.dunning.channel.ReceiptSource;
import io.dunning.retention.ErasureJournal;
import io.dunning.retention.RetentionTerms;
import io.dunning.spring.DunningAutoConfiguration;
import io.dunning.spring.DunningProperties;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Runs the nights. On one node of several at a time where db-scheduler is on the class path and cases are kept in a database; else by
 * threads of the process. Without {@code dunning.schedule.enabled} a {@link NightShift} is there all the same, for the host to call.
 */
@AutoConfiguration(after = DunningAutoConfiguration.class)
@ConditionalOnBean(DunningEngine.class)
@Import({ScheduleOnOneNode.class, ScheduleInThisProcess.class})
public class DunningScheduleAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DunningScheduleAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Nights dunningNights(DunningProperties properties) {
        DunningProperties.Schedule schedule = properties.schedule();
        return new Nights(properties.zone(), schedule.night(), schedule.days());
    }

    @Bean
    @ConditionalOnMissingBean
    Receipts dunningReceipts(DunningEngine engine, ObjectProvider<Channel> channels, DunningProperties properties) {
        List<ReceiptSource> sources = channels.orderedStream()
                .filter(ReceiptSource.class::isInstance)
                .map(ReceiptSource.class::cast)
                .toList();
        return new Receipts(engine, sources, properties.schedule().receiptsBatch());
    }

    @Bean
    @ConditionalOnMissingBean
    NightShift dunningNightShift(
            DunningEngine engine,
            Receipts receipts,
            Nights nights,
            ObjectProvider<Approval> approval,
            ObjectProvider<Clock> clock,
            ApplicationEventPublisher events) {
        return new NightShift(
                engine,
                receipts,
                nights,
                approval.getIfAvailable(() -> Approval.ALL),
                clock.getIfAvailable(Clock::systemUTC),
                events);
    }

    @Bean
    @ConditionalOnProperty("dunning.retention.content")
    @ConditionalOnMissingBean
    ErasureRound dunningErasureRound(
            DunningEngine engine,
            DunningProperties properties,
            Nights nights,
            ObjectProvider<ErasureJournal> journal,
            ObjectProvider<Clock> clock,
            ApplicationEventPublisher events) {
        if (journal.getIfAvailable() == null) {
            LOG.warn("what is erased is noted nowhere, and a backup that is put back brings it again: set"
                    + " dunning.retention.journal, or declare a bean of type io.dunning.retention.ErasureJournal");
        }
        RetentionTerms terms = Objects.requireNonNull(properties.retention().terms(), "dunning.retention.content");
        return new ErasureRound(engine, terms, nights, clock.getIfAvailable(Clock::systemUTC), events);
    }
}
