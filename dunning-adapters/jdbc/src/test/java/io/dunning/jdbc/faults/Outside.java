package io.dunning.jdbc.faults;

import io.dunning.Ledger;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What lies outside of the process that may break at any moment: the time, the books, the providers, whoever is told. */
interface Outside {

    /** The time, which is now at least so late. */
    Instant reach(Instant at);

    /** A booking of the script takes place, unless it did already. */
    void book(Happening.Booking booking);

    /** The balances; {@link IllegalStateException} where the books are closed. */
    Ledger.Balances balances(CreditorId creditor, Collection<ReceivableId> receivables);

    List<Ledger.Movement> movements(CreditorId creditor, long after, int limit);

    Answer handOver(ChannelKind kind, Dispatch dispatch);

    /** The provider's reference for a key; blank where it knows none. */
    String find(ChannelKind kind, String key);

    boolean recall(ChannelKind kind, String key);

    List<Receipt> receipts(ChannelKind kind, int limit);

    void acknowledge(ChannelKind kind, List<String> receiptIds);

    /** The host was told of these events: {@code case seq hash}. */
    void heard(List<String> events);

    /**
     * What a provider answers.
     *
     * @param word what sort of answer it is
     * @param reference how the provider names the message
     * @param pushed receipts with which it calls before it answers
     */
    record Answer(Word word, String reference, List<Receipt> pushed) {
        enum Word {
            ACCEPTED,
            REFUSED_ADDRESS,
            NOTHING,
            BROKEN,
            ERROR
        }
    }
}
