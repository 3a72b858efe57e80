package io.dunning.campaign;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What was proposed to a campaign at once, in figures: what goes that day and what has to wait.
 *
 * @param on the business date
 * @param notices how many
 * @param sum of what they ask for
 * @param byChannel notices by channel; one that goes by two counts for both
 * @param byDebtorKind notices by kind of debtor
 * @param small notices that ask for little
 * @param old notices about an old service
 */
public record Batch(
        LocalDate on,
        long notices,
        Amount sum,
        Map<ChannelKind, Long> byChannel,
        Map<DebtorKind, Long> byDebtorKind,
        long small,
        long old) {

    public Batch {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(sum, "sum");
        byChannel = Map.copyOf(byChannel);
        byDebtorKind = Map.copyOf(byDebtorKind);
    }

    static Batch of(LocalDate on, Collection<Candidate> candidates, UnusualBatch limits) {
        Amount sum = Amount.zero(limits.smallBelow().currency());
        Map<ChannelKind, Long> byChannel = new EnumMap<>(ChannelKind.class);
        Map<DebtorKind, Long> byDebtorKind = new EnumMap<>(DebtorKind.class);
        long small = 0;
        long old = 0;
        for (Candidate candidate : candidates) {
            sum = sum.plus(candidate.open());
            candidate.channels().forEach(channel -> byChannel.merge(channel, 1L, Long::sum));
            byDebtorKind.merge(candidate.debtorKind(), 1L, Long::sum);
            small += candidate.open().isLessThan(limits.smallBelow()) ? 1 : 0;
            old += candidate.servedOn().isBefore(on.minusDays(limits.oldAfterDays())) ? 1 : 0;
        }
        return new Batch(on, candidates.size(), sum, byChannel, byDebtorKind, small, old);
    }

    long by(ChannelKind channel) {
        return byChannel.getOrDefault(channel, 0L);
    }

    long by(DebtorKind kind) {
        return byDebtorKind.getOrDefault(kind, 0L);
    }
}
