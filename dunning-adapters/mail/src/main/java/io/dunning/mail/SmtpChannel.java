package io.dunning.mail;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.util.List;
import java.util.Map;

/**
 * A channel that hands over by SMTP and finds its receipts in a mailbox.
 *
 * <p>SMTP can't be asked about a key and doesn't notice repetitions, so the contract is {@link DeliveryContract.AtMostOnce}:
 * what a silent server leaves unknown is not sent again. Safe for all threads. Close it to say goodbye to the server.
 */
public abstract class SmtpChannel implements ReceiptSource, AutoCloseable {

    private final MailDoor door;
    private final ReceiptMailbox mailbox;

    protected SmtpChannel(MailDoor door, ReceiptMailbox mailbox) {
        this.door = door;
        this.mailbox = mailbox;
    }

    @Override
    public final ChannelKind kind() {
        return door.kind();
    }

    @Override
    public final DeliveryContract contract() {
        return new DeliveryContract.AtMostOnce();
    }

    /** As {@link MailDoor#handOver}. */
    @Override
    public final Handover dispatch(Dispatch dispatch) {
        return door.handOver(dispatch);
    }

    /** As {@link ReceiptMailbox#receipts}. */
    @Override
    public final List<Receipt> receipts(int limit) {
        return mailbox.receipts(limit);
    }

    /** As {@link ReceiptMailbox#acknowledge}. */
    @Override
    public final void acknowledge(List<Receipt> receipts) {
        mailbox.acknowledge(receipts);
    }

    /** What else came to the mailbox and was set aside, by kind, since this object was made. */
    public final Map<Reading.Why, Long> setAside() {
        return mailbox.counts();
    }

    /** As {@link ReceiptMailbox#malformed}. */
    public final List<MalformedMail> malformed() {
        return mailbox.malformed();
    }

    @Override
    public final void close() {
        door.close();
    }
}
