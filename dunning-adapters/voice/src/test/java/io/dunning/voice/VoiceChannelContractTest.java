package io.dunning.voice;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import io.dunning.voice.testing.Callee;
import io.dunning.voice.testing.SimulatedTelephony;
import io.dunning.voice.testing.SimulatedTelephony.Reaction;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class VoiceChannelContractTest {

    /** What a person does so that a receipt says this. */
    static Callee calleeFor(Receipt.Outcome outcome) {
        return switch (outcome) {
            case ACKNOWLEDGED -> Callee.pressing("1", Voice.CODE, "5");
            case DELIVERED -> Callee.hangingUpAfter(2, Callee.pressing("1", Voice.CODE));
            case UNDELIVERED -> Callee.silent();
            case ADDRESS_UNKNOWN -> Callee.pressing("2");
        };
    }

    @Nested
    class OfAProviderThatPromisesNothing extends Simulated {
        OfAProviderThatPromisesNothing() {
            super(SimulatedTelephony.promisingNothing(Voice.NOW));
        }
    }

    @Nested
    class OfAProviderThatKnowsKeys extends Simulated {
        OfAProviderThatKnowsKeys() {
            super(SimulatedTelephony.knowingKeys(Voice.NOW));
        }
    }

    abstract static class Simulated extends ChannelContract implements ReceiptSourceContract {
        private final SimulatedTelephony telephony;

        Simulated(SimulatedTelephony telephony) {
            this.telephony = telephony;
        }

        @Override
        protected Channel newChannel() {
            VoiceChannel channel = new VoiceChannel(Voice.settings(event -> {}), telephony);
            telephony.reportTo(channel);
            return channel;
        }

        @Override
        public Dispatch dispatch(String key) {
            return Voice.message(key);
        }

        @Override
        public int deliveries(String key) {
            return telephony.placed(key);
        }

        @Override
        protected boolean takeProviderDown() {
            telephony.react(Reaction.BREAK);
            return true;
        }

        @Override
        protected Optional<Dispatch> refusedByProvider(String key) {
            telephony.react(Reaction.REFUSE);
            return Optional.of(Voice.message(key));
        }

        @Override
        public void provideReceipt(String key, Receipt.Outcome outcome) {
            telephony.call(key).play(calleeFor(outcome));
        }
    }
}
