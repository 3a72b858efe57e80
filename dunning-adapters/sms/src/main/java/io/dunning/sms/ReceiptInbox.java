package io.dunning.sms;

import io.dunning.channel.Receipt;
import java.util.List;

/**
 * Where receipts wait until the library has stored them. The provider is answered only after {@link #store} returned, so that a
 * crash before makes it send the receipt again.
 *
 * <p>Called from several threads. One that several nodes share is a table with the receipt's id as its key.
 */
public interface ReceiptInbox {

    /**
     * Keeps a receipt; kept as well as this inbox keeps things when it returns. An id that it has, or had not long ago, is
     * kept once and answered alike.
     *
     * @return {@code false} where there is no room: nothing was kept, and the provider is told to come again
     */
    boolean store(Receipt receipt);

    /** The oldest receipts that weren't acknowledged, at most {@code limit}. */
    List<Receipt> next(int limit);

    /** Drops receipts that the library has stored; may be called twice. */
    void acknowledge(List<Receipt> receipts);
}
