package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.examples.quickstart.year.News;
import java.time.LocalDate;
import java.util.List;

/** A channel of the house, and whoever takes its messages over outside. */
interface Route extends AutoCloseable {

    /** More than a morning ever brings. */
    int RECEIPTS_MAX = 100_000;

    Channel channel();

    /** The outside tells the house, in its own way, what became of these messages. */
    void tell(List<News> news, LocalDate day);

    /** What the house has not stored yet. */
    default List<Receipt> receipts() {
        return channel() instanceof ReceiptSource source ? source.receipts(RECEIPTS_MAX) : List.of();
    }

    /** The house has stored these. */
    default void received(List<Receipt> receipts) {
        if (channel() instanceof ReceiptSource source) {
            source.acknowledge(receipts);
        }
    }

    /** Whether the outside has this message, though the house doesn't know. */
    default boolean has(String key) {
        return false;
    }

    /** Everything of the day was handed over. */
    default void evening() {}

    @Override
    void close();
}
