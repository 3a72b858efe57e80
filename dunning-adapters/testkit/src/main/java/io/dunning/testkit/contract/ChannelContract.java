package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link Channel} promises. Extend it, give it a channel with a stand-in for its provider, run it.
 *
 * <p>A channel that can do more implements more: {@link ReceiptSourceContract}, {@link KeyQueryContract}, {@link
 * RecallContract}.
 */
public abstract class ChannelContract implements ChannelUnderTest {

    private static final int THREADS = 6;

    private Channel channel;

    /** A channel whose provider has nothing yet. Called once before each test. */
    protected abstract Channel newChannel();

    /** Takes the provider down, so that hand-overs and questions fail from now on; {@code false} where the stand-in can't. */
    protected boolean takeProviderDown() {
        return false;
    }

    /** A message that the provider refuses, such as one to an address that doesn't exist; empty where it refuses none. */
    protected Optional<Dispatch> refusedByProvider(String key) {
        return Optional.empty();
    }

    @BeforeEach
    void begin() {
        channel = newChannel();
    }

    @Override
    public final Channel channel() {
        return channel;
    }

    @Override
    public final boolean stopProvider() {
        return takeProviderDown();
    }

    @Test
    void kind_and_contract_never_change() {
        ChannelKind kind = channel.kind();
        DeliveryContract contract = channel.contract();

        channel.dispatch(dispatch("key-1"));

        assertThat(channel.kind()).as("the kind after a hand-over").isEqualTo(kind);
        assertThat(channel.contract()).as("the contract after a hand-over").isEqualTo(contract);
    }

    @Test
    void what_is_accepted_was_handed_over_once() {
        Handover answer = channel.dispatch(dispatch("key-1"));

        assertThat(answer).as("the answer to a good message").isInstanceOf(Handover.Accepted.class);
        assertThat(deliveries("key-1"))
                .as("how often the provider has a message that was accepted: answer Accepted only once it has it")
                .isOne();
    }

    @Test
    void different_keys_are_different_messages() {
        List<String> references = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Handover answer = channel.dispatch(dispatch("key-" + i));
            assertThat(answer).isInstanceOf(Handover.Accepted.class);
            references.add(((Handover.Accepted) answer).reference());
        }

        for (int i = 1; i <= 5; i++) {
            assertThat(deliveries("key-" + i)).as("deliveries of key-%s", i).isOne();
        }
        assertThat(references).as("the provider's references, for enquiries").doesNotHaveDuplicates();
    }

    @Test
    void a_key_repeated_within_an_idempotent_contract_is_delivered_once() {
        Assumptions.assumeTrue(isIdempotent(), "the channel promises nothing about repetitions");
        channel.dispatch(dispatch("key-1"));

        Handover again = channel.dispatch(dispatch("key-1"));

        assertThat(again).as("the answer to a repetition").isInstanceOf(Handover.Accepted.class);
        assertThat(deliveries("key-1"))
                .as(
                        "deliveries of a key that was handed over twice: the contract says Idempotent, so the key must reach"
                                + " the provider and count there")
                .isOne();
    }

    @Test
    void one_key_from_several_threads_is_delivered_once_by_an_idempotent_channel() {
        Assumptions.assumeTrue(isIdempotent(), "the channel promises nothing about repetitions");

        Together.run(THREADS, () -> channel.dispatch(dispatch("key-1")));

        assertThat(deliveries("key-1"))
                .as("deliveries of one key from %s threads", THREADS)
                .isOne();
    }

    @Test
    void a_channel_that_can_be_reconciled_can_be_asked_by_key() {
        Assumptions.assumeTrue(channel.contract() instanceof DeliveryContract.Reconcilable);

        assertThat(channel)
                .as("the contract says Reconcilable: unknown outcomes are asked for, so implement KeyQuery")
                .isInstanceOf(KeyQuery.class);
    }

    @Test
    void messages_from_several_threads_all_arrive() {
        List<Callable<Handover>> calls = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            Dispatch dispatch = dispatch("key-" + i);
            calls.add(() -> channel.dispatch(dispatch));
        }

        List<Together.Ending<Handover>> endings = Together.run(calls);

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("the answer to one of %s messages; trouble: %s", THREADS, e.trouble())
                        .singleElement()
                        .isInstanceOf(Handover.Accepted.class));
        for (int i = 1; i <= THREADS; i++) {
            assertThat(deliveries("key-" + i)).as("deliveries of key-%s", i).isOne();
        }
    }

    @Test
    void of_what_is_rejected_nothing_left() {
        Dispatch refused = refusedByProvider("key-1").orElse(null);
        Assumptions.assumeTrue(refused != null, "the provider refuses nothing");

        Handover answer = handOver(refused);

        assertNotAccepted(answer, "the answer to a refused message");
        assertNothingLeft(answer, "key-1");
    }

    @Test
    void a_provider_that_is_down_accepts_nothing() {
        Assumptions.assumeTrue(stopProvider(), "the provider's stand-in cannot be taken down");

        Handover answer = handOver(dispatch("key-1"));

        assertNotAccepted(
                answer,
                "the answer while the provider is down: throw, or say Rejected if it is certain that nothing left");
        assertNothingLeft(answer, "key-1");
    }

    @Test
    void an_address_of_another_kind_is_not_used() {
        ChannelKind other = channel.kind() == ChannelKind.PORTAL ? ChannelKind.LETTER : ChannelKind.PORTAL;
        Message message = dispatch("key-1").message();

        Handover answer = handOver(new Dispatch("key-1", new Address(other, "Prova Esempio", "someone"), message));

        assertNotAccepted(answer, "the answer to an address of kind " + other);
        assertThat(deliveries("key-1"))
                .as("deliveries to an address of another kind")
                .isZero();
    }

    private boolean isIdempotent() {
        return channel.contract() instanceof DeliveryContract.Idempotent;
    }

    /** An exception is an answer too: "unknown". */
    private @Nullable Handover handOver(Dispatch dispatch) {
        try {
            return channel.dispatch(dispatch);
        } catch (RuntimeException | Error unknown) {
            return null;
        }
    }

    private static void assertNotAccepted(@Nullable Handover answer, String what) {
        assertThat(answer instanceof Handover.Accepted)
                .as("%s: whether it is Accepted", what)
                .isFalse();
    }

    private void assertNothingLeft(@Nullable Handover answer, String key) {
        if (answer instanceof Handover.Rejected) {
            assertThat(deliveries(key))
                    .as("deliveries of a message that was rejected: say Rejected only if it is certain that nothing"
                            + " left, else throw")
                    .isZero();
        }
    }
}
