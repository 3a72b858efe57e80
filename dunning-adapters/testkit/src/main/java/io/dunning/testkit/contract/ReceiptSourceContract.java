package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@link ReceiptSource} promises besides {@link ChannelContract}: implement it on the same test. */
public interface ReceiptSourceContract extends ChannelUnderTest {

    /** Makes the provider give a receipt for that key. */
    void provideReceipt(String key, Receipt.Outcome outcome);

    /** Makes the provider give something that is no receipt and can't be read as one; {@code false} where the stand-in can't. */
    default boolean provideGarbledReceipt() {
        return false;
    }

    /**
     * Makes the provider give the very receipt once more that {@link #provideReceipt} made it give for that key; {@code false} where the
     * stand-in can't.
     */
    default boolean provideReceiptAgain(String key, Receipt.Outcome outcome) {
        return false;
    }

    private ReceiptSource source() {
        return (ReceiptSource) channel();
    }

    @Test
    default void a_channel_without_news_gives_no_receipts() {
        channel().dispatch(dispatch("key-1"));

        assertThat(source().receipts(10)).isEmpty();
    }

    @Test
    default void a_receipt_says_which_message_it_is_about_and_what_became_of_it() {
        for (Receipt.Outcome outcome : Receipt.Outcome.values()) {
            channel().dispatch(dispatch("key-" + outcome));
            provideReceipt("key-" + outcome, outcome);
        }

        List<Receipt> receipts = source().receipts(10);

        assertThat(receipts)
                .extracting(Receipt::key)
                .containsExactlyInAnyOrderElementsOf(List.of(Receipt.Outcome.values()).stream()
                        .map(o -> "key-" + o)
                        .toList());
        assertThat(receipts)
                .allSatisfy(r -> assertThat("key-" + r.outcome())
                        .as("the outcome of the receipt for %s", r.key())
                        .isEqualTo(r.key()));
    }

    @Test
    default void a_receipt_is_kept_as_it_came() {
        channel().dispatch(dispatch("key-1"));
        provideReceipt("key-1", Receipt.Outcome.DELIVERED);

        assertThat(source().receipts(10))
                .allSatisfy(r -> assertThat(r.raw())
                        .as("the receipt as received: its hash is evidence")
                        .isNotEmpty());
    }

    @Test
    default void a_receipt_is_given_until_it_is_acknowledged() {
        channel().dispatch(dispatch("key-1"));
        provideReceipt("key-1", Receipt.Outcome.DELIVERED);
        List<Receipt> first = source().receipts(10);

        List<Receipt> again = source().receipts(10);

        assertThat(again)
                .as("receipts not yet acknowledged: whoever read them may have crashed before storing them")
                .extracting(Receipt::receiptId)
                .containsExactlyElementsOf(
                        first.stream().map(Receipt::receiptId).toList());
        assertThat(again).isNotEmpty();
    }

    @Test
    default void an_acknowledged_receipt_is_not_given_again() {
        channel().dispatch(dispatch("key-1"));
        provideReceipt("key-1", Receipt.Outcome.DELIVERED);
        List<Receipt> receipts = source().receipts(10);

        source().acknowledge(receipts);
        source().acknowledge(receipts);

        assertThat(source().receipts(10))
                .as("receipts after they were acknowledged, twice")
                .isEmpty();
    }

    @Test
    default void one_garbled_answer_holds_up_no_others() {
        for (int i = 1; i <= 2; i++) {
            channel().dispatch(dispatch("key-" + i));
        }
        provideReceipt("key-1", Receipt.Outcome.DELIVERED);
        Assumptions.assumeTrue(provideGarbledReceipt(), "the provider's stand-in gives nothing garbled");
        provideReceipt("key-2", Receipt.Outcome.DELIVERED);

        List<Receipt> receipts = source().receipts(10);
        source().acknowledge(receipts);

        assertThat(receipts)
                .as("the receipts around an answer that can't be read: set it aside for people, and go on")
                .extracting(Receipt::key)
                .containsExactlyInAnyOrder("key-1", "key-2");
        assertThat(source().receipts(10))
                .as("receipts after all were acknowledged but the answer that can't be read")
                .isEmpty();
    }

    @Test
    default void the_same_receipt_given_twice_has_the_same_id() {
        channel().dispatch(dispatch("key-1"));
        provideReceipt("key-1", Receipt.Outcome.DELIVERED);
        List<Receipt> first = source().receipts(10);
        Assumptions.assumeTrue(
                provideReceiptAgain("key-1", Receipt.Outcome.DELIVERED),
                "the provider's stand-in gives no receipt twice");

        assertThat(source().receipts(10))
                .as("the ids of a receipt that came twice: take them from the provider or from its bytes, and never"
                        + " from when or how it came")
                .extracting(Receipt::receiptId)
                .containsOnly(first.get(0).receiptId());
    }

    @Test
    default void acknowledging_some_leaves_the_others() {
        for (int i = 1; i <= 4; i++) {
            channel().dispatch(dispatch("key-" + i));
            provideReceipt("key-" + i, Receipt.Outcome.DELIVERED);
        }
        List<Receipt> some = source().receipts(2);

        source().acknowledge(some);

        assertThat(some).as("receipts with a limit of 2").hasSize(2);
        assertThat(source().receipts(10))
                .as("the receipts that were not acknowledged")
                .hasSize(2)
                .extracting(Receipt::receiptId)
                .doesNotContainAnyElementsOf(
                        some.stream().map(Receipt::receiptId).toList());
    }
}
