package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.Ledger;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.ReceiptSource;
import io.dunning.notice.NoticeRenderer;
import io.dunning.testkit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Puts a process of the host together: an engine whose every effect is numbered, and the host's jobs. */
final class Node {

    static final Duration LEASE = Duration.ofMinutes(1);

    private Node() {}

    /** A process that lives through the scenario, and knows the time from outside. */
    static Host host(String name, Scenario scenario, Outside outside, CaseStore store, Boundaries boundaries) {
        return host(name, scenario, outside, store, Ports.ledger(outside), boundaries);
    }

    static Host host(
            String name, Scenario scenario, Outside outside, CaseStore store, Ledger ledger, Boundaries boundaries) {
        SettableClock clock = SettableClock.at(outside.reach(Instant.MIN));
        List<ReceiptSource> sources = new ArrayList<>();
        DunningEngine engine = engine(
                DunningEngine.builder()
                        .node(name)
                        .chunkSize(scenario.chunkSize())
                        .leaseTime(LEASE),
                scenario,
                outside,
                store,
                ledger,
                clock,
                boundaries,
                sources);
        return new Host(scenario, outside, engine, sources, clock);
    }

    /** @param sources gets the channels that may have receipts */
    static DunningEngine engine(
            DunningEngine.Builder builder,
            Scenario scenario,
            Outside outside,
            CaseStore store,
            Ledger ledger,
            Clock clock,
            Boundaries boundaries,
            List<ReceiptSource> sources) {
        AtomicReference<@Nullable DunningEngine> engine = new AtomicReference<>();
        builder.store(store)
                .ledger(Numbered.port(Ledger.class, ledger, boundaries))
                .debtors(Numbered.port(Debtors.class, Ports.debtors(scenario, clock), boundaries))
                .policies(scenario.policies())
                .renderer(Numbered.port(NoticeRenderer.class, Letter::write, boundaries))
                .listener(Numbered.port(DunningListener.class, Ports.listener(outside), boundaries))
                .clock(clock);
        for (ChannelKind kind : World.CHANNELS) {
            Channel channel = Numbered.channel(
                    Ports.channel(
                            kind,
                            outside,
                            receipt -> Objects.requireNonNull(engine.get()).receive(receipt)),
                    boundaries);
            builder.channel(channel);
            sources.add((ReceiptSource) channel);
        }
        DunningEngine built = builder.build();
        engine.set(built);
        return built;
    }
}
