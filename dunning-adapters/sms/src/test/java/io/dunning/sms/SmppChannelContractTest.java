package io.dunning.sms;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.sms.testing.Smsc;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.KeyQueryContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SmppChannelContractTest {

    @Nested
    class AtMostOnce extends OverSmpp {
        @Override
        protected Channel newChannel() {
            channel = SmppChannel.atMostOnce(
                    settings().build(),
                    Sms.rules(),
                    SegmentBook.inMemory(),
                    JournaledReceiptInbox.inMemory(100),
                    SmsReplies.refused());
            return channel;
        }
    }

    @Nested
    class Reconcilable extends OverSmpp implements KeyQueryContract {
        @TempDir
        Path folder = Path.of("");

        @Override
        protected Channel newChannel() {
            channel = SmppChannel.reconcilable(
                    settings().build(),
                    Sms.rules(),
                    SegmentBook.at(folder.resolve("book")),
                    JournaledReceiptInbox.at(folder.resolve("inbox"), 100),
                    SmsReplies.refused(),
                    Duration.ofHours(1));
            return channel;
        }

        /** The book notes every message before it is submitted. */
        @Override
        public boolean answersFromOwnNotes() {
            return true;
        }
    }

    abstract static class OverSmpp extends ChannelContract implements ReceiptSourceContract {
        private final Smsc smsc = Smsc.start();
        SmppChannel channel = unused();

        private SmppChannel unused() {
            return SmppChannel.atMostOnce(
                    settings().build(),
                    Sms.rules(),
                    SegmentBook.inMemory(),
                    JournaledReceiptInbox.inMemory(1),
                    SmsReplies.refused());
        }

        SmppSettings.Builder settings() {
            return Sms.settings(smsc).addressUnknownErrors("001");
        }

        @AfterEach
        void close() {
            channel.close();
            smsc.close();
        }

        @Override
        public Dispatch dispatch(String key) {
            return Sms.message(key);
        }

        @Override
        public int deliveries(String key) {
            return smsc.idsOf("<" + key + ">").size();
        }

        @Override
        protected boolean takeProviderDown() {
            smsc.close();
            return true;
        }

        @Override
        protected Optional<Dispatch> refusedByProvider(String key) {
            smsc.react(Smsc.Reaction.refuse(0x0B));
            return Optional.of(Sms.message(key));
        }

        @Override
        public void provideReceipt(String key, Receipt.Outcome outcome) {
            String id = smsc.idsOf("<" + key + ">").get(0);
            if (outcome == Outcome.ACKNOWLEDGED) {
                smsc.acknowledge(id);
            } else {
                smsc.report(
                        id,
                        outcome == Outcome.DELIVERED ? "DELIVRD" : "UNDELIV",
                        outcome == Outcome.ADDRESS_UNKNOWN ? "001" : "000");
            }
        }
    }
}
