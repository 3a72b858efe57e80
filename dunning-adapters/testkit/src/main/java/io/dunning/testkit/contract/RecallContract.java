package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Recall;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@link Recall} promises besides {@link ChannelContract}: implement it on the same test. */
public interface RecallContract extends ChannelUnderTest {

    /** Lets everything go that the provider has, so that it is too late; {@code false} where the stand-in can't. */
    default boolean passCutOff() {
        return false;
    }

    private boolean recall(String key) {
        return ((Recall) channel()).recall(key);
    }

    @Test
    default void a_message_that_was_recalled_does_not_go_out() {
        channel().dispatch(dispatch("key-1"));

        boolean stopped = recall("key-1");

        if (stopped) {
            assertThat(deliveries("key-1"))
                    .as("deliveries of a message of which recall said true: say so only if it is certain")
                    .isZero();
        }
    }

    @Test
    default void a_recall_stops_its_own_message_only() {
        channel().dispatch(dispatch("key-1"));
        channel().dispatch(dispatch("key-2"));

        recall("key-1");

        assertThat(deliveries("key-2")).as("deliveries of another message").isOne();
    }

    @Test
    default void a_recall_may_be_repeated() {
        channel().dispatch(dispatch("key-1"));
        boolean first = recall("key-1");

        assertThat(recall("key-1")).as("the answer to the same recall again").isEqualTo(first);
    }

    @Test
    default void what_is_gone_cannot_be_recalled() {
        channel().dispatch(dispatch("key-1"));
        Assumptions.assumeTrue(passCutOff(), "the provider's stand-in has no cut-off");

        assertThat(recall("key-1")).as("a recall that came too late").isFalse();
        assertThat(deliveries("key-1")).isOne();
    }
}
