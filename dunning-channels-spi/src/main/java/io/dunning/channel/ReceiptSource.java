package io.dunning.channel;

import java.util.List;

/** A channel that learns later what became of its messages. */
public interface ReceiptSource extends Channel {

    /**
     * The next receipts not yet {@linkplain #acknowledge acknowledged}, at most {@code limit}, empty when there are none.
     * A receipt may come early, late, twice or out of order; the library sorts that out.
     */
    List<Receipt> receipts(int limit);

    /** Says that these receipts are stored; they need not be given again. May be called twice. */
    void acknowledge(List<Receipt> receipts);
}
