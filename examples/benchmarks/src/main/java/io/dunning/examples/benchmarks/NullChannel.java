package io.dunning.examples.benchmarks;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import java.time.Duration;

/** Takes everything over at once and forgets it. */
record NullChannel(ChannelKind kind) implements Channel {

    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(Duration.ofDays(1));
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        return new Handover.Accepted("ref");
    }
}
