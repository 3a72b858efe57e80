package io.dunning.spring;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.escalation.Rule;
import io.dunning.jdbc.FileErasureJournal;
import io.dunning.jdbc.HostTransaction;
import io.dunning.memory.MemoryDebtors;
import io.dunning.notice.NoticeRenderer;
import io.dunning.receivable.CreditorId;
import io.dunning.retention.ErasureJournal;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextRenderer;
import io.dunning.spring.events.EventPublisher;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/**
 * Puts the engine together from the host's beans: its {@link Ledger} and {@link Debtors}, every {@link Channel}, {@link Rule} and
 * {@link DunningListener}, and its {@link Clock} if it has one. Every bean made here steps back for one of the host's own.
 */
@AutoConfiguration(after = DunningStoreAutoConfiguration.class)
@ConditionalOnProperty(name = "dunning.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DunningProperties.class)
public class DunningAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DunningAutoConfiguration.class);

    /** The policies that {@code dunning.policies} names, with the host's own rules known to them. */
    @Bean
    @ConditionalOnMissingBean(Policies.class)
    PolicyShelf dunningPolicies(DunningProperties properties, ObjectProvider<Rule> rules, ResourceLoader resources) {
        PolicyFiles files = new PolicyFiles();
        for (Rule rule : rules.orderedStream().toList()) {
            files = files.withRule(rule);
        }
        return new ConfiguredPolicies(properties, new PolicyLocations(resources, files)).shelf();
    }

    /** Writes the texts of the policies, with the creditors of {@code dunning.creditors} as senders. */
    @Bean
    @ConditionalOnMissingBean
    NoticeRenderer dunningRenderer(ObjectProvider<PolicyShelf> shelf, DunningProperties properties) {
        PolicyShelf policies = shelf.getIfAvailable();
        if (policies == null) {
            throw new HostNotReady(
                    "The host's own Policies bring no texts.",
                    "Declare a bean of type io.dunning.notice.NoticeRenderer, or let the Policies be a PolicyShelf.");
        }
        Map<CreditorId, Sender> senders = new HashMap<>();
        properties.creditors().forEach(creditor -> senders.put(creditor.id(), creditor.sender()));
        return new TextRenderer(policies.packs(), senders);
    }

    /** Knows nobody until it is filled: then nobody is contacted. */
    @Bean
    @ConditionalOnMissingBean(Debtors.class)
    MemoryDebtors dunningDebtors() {
        LOG.warn("there is no bean of type io.dunning.Debtors: nobody can be contacted, but who is put into the"
                + " MemoryDebtors that stands in for it");
        return new MemoryDebtors();
    }

    /** In the file that {@code dunning.retention.journal} names. */
    @Bean
    @ConditionalOnProperty("dunning.retention.journal")
    @ConditionalOnMissingBean(ErasureJournal.class)
    FileErasureJournal dunningErasureJournal(DunningProperties properties) {
        return new FileErasureJournal(
                Objects.requireNonNull(properties.retention().journal(), "dunning.retention.journal"));
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher dunningEventPublisher(ApplicationEventPublisher events) {
        return new EventPublisher(events);
    }

    @Bean
    @ConditionalOnMissingBean
    DunningEngine dunningEngine(
            CaseStore store,
            ObjectProvider<Ledger> ledgers,
            Debtors debtors,
            Policies policies,
            NoticeRenderer renderer,
            DunningProperties properties,
            ObjectProvider<Channel> channels,
            ObjectProvider<DunningListener> listeners,
            ObjectProvider<HostTransaction> hostTransaction,
            ObjectProvider<ErasureJournal> erasures,
            ObjectProvider<Clock> clock) {
        Ledger ledger = ledgers.getIfAvailable();
        if (ledger == null) {
            throw new HostNotReady(
                    "There is no bean of type io.dunning.Ledger, which tells what is open and what was paid.",
                    "Declare one over your books, or a ReconciledLedger over bank files;"
                            + " or set dunning.enabled=false where no engine is wanted.");
        }
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store)
                .ledger(ledger)
                .debtors(debtors)
                .policies(policies)
                .renderer(renderer)
                .zone(properties.zone())
                .chunkSize(properties.chunkSize())
                .batchSize(properties.batchSize())
                .workers(properties.workers())
                .leaseTime(properties.leaseTime())
                .clock(clock.getIfAvailable(Clock::systemUTC))
                .listener(new AfterCommit(
                        hostTransaction.getIfAvailable(() -> HostTransaction.NONE),
                        listeners.orderedStream().toList()));
        properties.paces().forEach(builder::pace);
        erasures.ifAvailable(builder::erasures);
        if (properties.node() != null) {
            builder.node(properties.node());
        }
        warnOfMissing(add(builder, channels), policies);
        return builder.build();
    }

    private static Set<ChannelKind> add(DunningEngine.Builder builder, ObjectProvider<Channel> channels) {
        Set<ChannelKind> kinds = new HashSet<>();
        channels.orderedStream().forEach(channel -> {
            if (!kinds.add(channel.kind())) {
                throw new HostNotReady(
                        "There are two channels of the kind " + channel.kind() + ".",
                        "Declare one bean of type io.dunning.channel.Channel for each kind.");
            }
            builder.channel(channel);
        });
        return kinds;
    }

    /** Policies that the host brings itself can't be listed. */
    private static void warnOfMissing(Set<ChannelKind> present, Policies policies) {
        if (policies instanceof PolicyShelf shelf) {
            MissingChannels missing = new MissingChannels(present);
            for (PolicyPack pack : shelf.packs()) {
                Map<ChannelKind, Set<String>> steps = missing.of(pack.policy());
                if (!steps.isEmpty()) {
                    LOG.warn(
                            "policy {} has steps that may go by channels of which there is no bean of type"
                                    + " io.dunning.channel.Channel; a notice planned for one waits until there is: {}",
                            pack.version(),
                            MissingChannels.words(steps));
                }
            }
        }
    }
}
