package io.dunning.sms;

import io.dunning.sms.testing.Smsc;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A message centre, a channel that speaks to it, and what it did meanwhile. */
abstract class SmppFixture {

    final Smsc smsc = Smsc.start();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<SmppChannel> channels = new ArrayList<>();

    final SmsReplies replies = new SmsReplies() {
        @Override
        public void optedOut(SmsReply reply, String word) {
            heard.add(reply.from() + " wants no more: " + word);
        }

        @Override
        public void said(SmsReply reply) {
            heard.add(reply.from() + " said: " + reply.text());
        }
    };

    SmppChannel channel() {
        return channel(settings -> settings);
    }

    SmppChannel channel(UnaryOperator<SmppSettings.Builder> change) {
        return channel(change, SegmentBook.inMemory(), JournaledReceiptInbox.inMemory(1_000));
    }

    SmppChannel channel(UnaryOperator<SmppSettings.Builder> change, SegmentBook book, ReceiptInbox inbox) {
        return opened(SmppChannel.atMostOnce(settings(change), Sms.rules(), book, inbox, replies));
    }

    SmppChannel opened(SmppChannel channel) {
        channels.add(channel);
        return channel;
    }

    SmppSettings settings(UnaryOperator<SmppSettings.Builder> change) {
        SmppSettings.Builder usual = Sms.settings(smsc).time(InstantSource.fixed(Sms.NOW), pauses::add);
        return change.apply(usual).build();
    }

    @AfterEach
    void closeAll() {
        channels.forEach(SmppChannel::close);
        smsc.close();
    }
}
