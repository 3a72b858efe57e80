package io.dunning.examples.quickstart.year;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import java.time.Duration;

/**
 * A channel that sends nothing. The same message again has the same fate, and is one message: that is why it may be repeated.
 *
 * @param kind what it pretends to carry
 * @param fates what becomes of its messages
 */
public record SimulatedChannel(ChannelKind kind, Fates fates) implements Channel {

    /** Nothing is forgotten; the days of a year would do. */
    private static final Duration WINDOW = Duration.ofDays(366);

    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(WINDOW);
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        return fates.isRefused(kind, dispatch.key())
                ? new Handover.Rejected("the address is not valid", true)
                : new Handover.Accepted("sim-" + dispatch.key().substring(0, 12));
    }
}
