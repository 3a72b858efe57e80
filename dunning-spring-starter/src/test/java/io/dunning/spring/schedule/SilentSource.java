package io.dunning.spring.schedule;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.testkit.RecordingChannel;
import java.util.List;

/** A channel whose receipts cannot be asked for. */
record SilentSource(RecordingChannel channel) implements ReceiptSource {
    @Override
    public ChannelKind kind() {
        return channel.kind();
    }

    @Override
    public DeliveryContract contract() {
        return channel.contract();
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        return channel.dispatch(dispatch);
    }

    @Override
    public List<Receipt> receipts(int limit) {
        throw new IllegalStateException("the mailbox is closed");
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        channel.acknowledge(receipts);
    }
}
