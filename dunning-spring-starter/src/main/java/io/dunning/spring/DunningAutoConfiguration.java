package io.dunning.spring;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Channel;
import io.dunning.contact.ContactPointFailure;
import io.dunning.escalation.Rule;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.notice.NoticeRenderer;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.receivable.CreditorId;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Puts the engine together from the host's beans: its {@link Ledger} and {@link Debtors}, every {@link Channel}, {@link Rule} and
 * {@link DunningListener}, and its {@link Clock} if it has one. Every bean made here steps back for one of the host's own.
 */
@AutoConfiguration
@ConditionalOnBean({Ledger.class, Debtors.class})
@EnableConfigurationProperties(DunningProperties.class)
public class DunningAutoConfiguration {

    /** The policies that {@code dunning.policies} names, with the host's own rules known to them. */
    @Bean
    @ConditionalOnMissingBean(Policies.class)
    public PolicyShelf dunningPolicies(DunningProperties properties, ObjectProvider<Rule> rules) {
        if (properties.policies().isEmpty()) {
            throw new IllegalStateException("dunning.policies is empty: name a built-in policy " + PolicyFiles.BUILT_IN
                    + " or the path of a policy file");
        }
        PolicyFiles files = new PolicyFiles();
        for (Rule rule : rules.orderedStream().toList()) {
            files = files.withRule(rule);
        }
        PolicyShelf shelf = new PolicyShelf();
        for (String policy : properties.policies()) {
            PolicyPack pack =
                    PolicyFiles.BUILT_IN.contains(policy) ? files.builtIn(policy) : files.load(Path.of(policy));
            shelf = shelf.with(pack);
        }
        return shelf;
    }

    /** Writes the texts of the policies, with the creditors of {@code dunning.creditors} as senders. */
    @Bean
    @ConditionalOnMissingBean(NoticeRenderer.class)
    @ConditionalOnBean(PolicyShelf.class)
    public NoticeRenderer dunningRenderer(PolicyShelf shelf, DunningProperties properties) {
        Map<CreditorId, Sender> senders = new HashMap<>();
        List<DunningProperties.Creditor> creditors = properties.creditors();
        for (int i = 0; i < creditors.size(); i++) {
            senders.put(creditors.get(i).id(i), creditors.get(i).sender(i));
        }
        return new TextRenderer(shelf.packs(), senders);
    }

    /** In memory, for trying out: everything is gone with the process. */
    @Bean
    @ConditionalOnMissingBean(CaseStore.class)
    public CaseStore dunningCaseStore() {
        return new MemoryCaseStore();
    }

    @Bean
    @ConditionalOnMissingBean
    public DunningEngine dunningEngine(
            CaseStore store,
            Ledger ledger,
            Debtors debtors,
            Policies policies,
            NoticeRenderer renderer,
            DunningProperties properties,
            ObjectProvider<Channel> channels,
            ObjectProvider<DunningListener> listeners,
            ObjectProvider<Clock> clock) {
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store)
                .ledger(ledger)
                .debtors(debtors)
                .policies(policies)
                .renderer(renderer)
                .chunkSize(properties.chunkSize())
                .clock(clock.getIfAvailable(Clock::systemUTC))
                .listener(new AllListeners(listeners.orderedStream().toList()));
        channels.orderedStream().forEach(builder::channel);
        return builder.build();
    }

    private record AllListeners(List<DunningListener> listeners) implements DunningListener {
        @Override
        public void recorded(List<RecordedEvent> events) {
            listeners.forEach(l -> l.recorded(events));
        }

        @Override
        public void attemptChanged(AttemptOutcome outcome) {
            listeners.forEach(l -> l.attemptChanged(outcome));
        }

        @Override
        public void contactPointFailed(ContactPointFailure failure) {
            listeners.forEach(l -> l.contactPointFailed(failure));
        }

        @Override
        public void failed(CaseId caseId, RuntimeException trouble) {
            listeners.forEach(l -> l.failed(caseId, trouble));
        }
    }
}
