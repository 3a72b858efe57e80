package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import org.junit.jupiter.api.Test;

/** What {@link KeyQuery} promises besides {@link ChannelContract}: implement it on the same test. */
public interface KeyQueryContract extends ChannelUnderTest {

    @Test
    default void a_key_that_was_accepted_is_found_with_its_reference() {
        Handover accepted = channel().dispatch(dispatch("key-1"));

        assertThat(((KeyQuery) channel()).find("key-1"))
                .as("what the provider knows of a key that it accepted")
                .map(Handover.class::cast)
                .contains(accepted);
    }

    @Test
    default void what_the_provider_has_is_never_denied() {
        for (int i = 1; i <= 5; i++) {
            channel().dispatch(dispatch("key-" + i));
        }

        for (int i = 1; i <= 5; i++) {
            if (deliveries("key-" + i) > 0) {
                assertThat(((KeyQuery) channel()).find("key-" + i))
                        .as(
                                "what the provider says of key-%s, which it has: empty means that it never had it, and the"
                                        + " message is sent again; throw if you can't tell",
                                i)
                        .isPresent();
            }
        }
    }

    @Test
    default void a_key_the_provider_never_had_is_not_found() {
        channel().dispatch(dispatch("key-1"));

        assertThat(((KeyQuery) channel()).find("key-2"))
                .as("what the provider knows of a key that it never had")
                .isEmpty();
    }

    @Test
    default void asking_sends_nothing() {
        channel().dispatch(dispatch("key-1"));

        ((KeyQuery) channel()).find("key-1");
        ((KeyQuery) channel()).find("key-1");
        ((KeyQuery) channel()).find("key-2");

        assertThat(deliveries("key-1"))
                .as("deliveries of a key that was asked for twice")
                .isOne();
        assertThat(deliveries("key-2"))
                .as("deliveries of a key that was only asked for")
                .isZero();
    }
}
