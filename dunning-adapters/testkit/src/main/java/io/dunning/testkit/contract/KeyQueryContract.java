package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@link KeyQuery} promises besides {@link ChannelContract}: implement it on the same test. */
public interface KeyQueryContract extends ChannelUnderTest {

    /**
     * Whether the channel answers from durable notes of its own, made before each hand-over, so that it is certain of what never left
     * even while its provider is down. A cache of what was accepted is no such thing: it knows nothing of a hand-over that broke off.
     */
    default boolean answersFromOwnNotes() {
        return false;
    }

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
    default void a_provider_that_is_down_is_never_taken_for_one_that_never_had_it() {
        channel().dispatch(dispatch("key-1"));
        Assumptions.assumeTrue(stopProvider(), "the provider's stand-in cannot be taken down");

        assertThat(isDenied("key-1"))
                .as(
                        "whether a key that the provider took is answered with empty while the provider is down: the message"
                                + " would be sent again; throw instead")
                .isFalse();
    }

    @Test
    default void while_the_provider_is_down_nothing_is_said_never_to_have_left() {
        Assumptions.assumeFalse(answersFromOwnNotes(), "the channel knows what never left without its provider");
        Assumptions.assumeTrue(stopProvider(), "the provider's stand-in cannot be taken down");

        assertThat(isDenied("key-1"))
                .as("whether a key is answered with empty while the provider is down: it may have it from a hand-over"
                        + " that broke off, and the message would be sent again; throw instead")
                .isFalse();
    }

    /** An exception denies nothing: the question will be asked again. */
    private boolean isDenied(String key) {
        Optional<Handover.Accepted> answer;
        try {
            answer = ((KeyQuery) channel()).find(key);
        } catch (RuntimeException cannotTell) {
            return false;
        }
        return answer.isEmpty();
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
