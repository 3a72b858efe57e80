package io.dunning.examples.quickstart.year;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies outside the house: the channels that take notices over, and what comes back by them. For one thread.
 *
 * <p>When a year is gone on with, it is told of all hand-overs of the histories once more, and then {@link #forget}s what has arrived
 * before.
 */
public interface Outside extends AutoCloseable {

    /** A channel for each kind. */
    List<Channel> channels();

    /** A channel took a notice over, and that is stored. */
    void handedOver(NoticeKey key, ChannelKind kind, String reference, LocalDate on);

    /** Nobody in the house knows whether a notice left, and that is stored. */
    default void unknown(NoticeKey key, ChannelKind kind, LocalDate on) {}

    /** What arrives up to that day was received before. */
    void forget(LocalDate upTo);

    /** What comes back on that morning, in the order of the keys. */
    List<Receipt> arriving(LocalDate day);

    /** These are stored. */
    default void received(List<Receipt> receipts) {}

    /** The hand-over of that day is done. */
    default void evening(LocalDate day) {}

    @Override
    void close();

    /** Makes one for a year. */
    @FunctionalInterface
    interface Opening {
        /** @param clock the clock of the year, which stands still during a day */
        Outside open(DayClock clock);
    }
}
