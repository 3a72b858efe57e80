package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Channel;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.News;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.PaymentLinks;
import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.SegmentBook;
import io.dunning.sms.SmppChannel;
import io.dunning.sms.SmppSettings;
import io.dunning.sms.SmsReplies;
import io.dunning.sms.SmsRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Text messages, over SMPP to a message centre that reports on them. */
final class TextRoute implements Route {

    /** Longer than any report takes here; what is older may be forgotten. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration SETTLED = Duration.ofHours(1);
    private static final String UNKNOWN_SUBSCRIBER = "001";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuMMddHHmm", Locale.ROOT);

    private final Texts texts;
    private final MessageCentre centre;
    private final SegmentBook book;
    private final JournaledReceiptInbox inbox;
    private final SmppChannel channel;
    private final StandInNumbers standIns;

    TextRoute(House house, DeliverFolder folder) {
        Path own = folder.folder("house");
        texts = new Texts(folder.path().resolve("texts.csv"));
        centre = new MessageCentre(texts, house.clock());
        book = SegmentBook.at(own.resolve("segments"), house.clock(), KEPT);
        inbox = JournaledReceiptInbox.at(own.resolve("text-receipts"), RECEIPTS_MAX);
        SmppSettings settings = SmppSettings.builder("localhost", centre.port(), "house", "example", house.smsSender())
                .addressUnknownErrors(UNKNOWN_SUBSCRIBER)
                .time(house.clock(), pause -> {})
                .build();
        PhoneNumbers possible = possible(house);
        SmsRules rules = SmsRules.of(possible, PaymentLinks.to(house.host())).withPlainTypography();
        channel = SmppChannel.reconcilable(settings, rules, book, inbox, SmsReplies.refused(), SETTLED);
        standIns = new StandInNumbers(channel, possible);
    }

    static PhoneNumbers possible(House house) {
        return PhoneNumbers.mobilesOf(
                List.of(StandInNumbers.COUNTRY, house.scenario().country()).stream()
                        .distinct()
                        .toArray(String[]::new));
    }

    @Override
    public Channel channel() {
        return standIns;
    }

    @Override
    public void tell(List<News> news, LocalDate day) {
        if (!news.isEmpty() && !channel.connect()) {
            throw new IllegalStateException("the message centre can't be reached");
        }
        for (News each : news) {
            for (String id : each.reference().split(",")) {
                centre.report(texts.of(id).to(), report(id, each));
            }
        }
    }

    /** As SMPP 3.4, appendix B, has it. */
    private static String report(String id, News news) {
        String at = MINUTES.format(news.on().atTime(ReceiptFiles.SENT).atOffset(ZoneOffset.UTC));
        boolean arrived = news.outcome() == Receipt.Outcome.DELIVERED;
        String error = switch (news.outcome()) {
            case DELIVERED, ACKNOWLEDGED -> "000";
            case UNDELIVERED -> "004";
            case ADDRESS_UNKNOWN -> UNKNOWN_SUBSCRIBER;
        };
        return "id:" + id + " sub:001 dlvrd:" + (arrived ? "001" : "000") + " submit date:" + at + " done date:" + at
                + " stat:" + (arrived ? "DELIVRD" : "UNDELIV") + " err:" + error + " text:";
    }

    @Override
    public void close() {
        channel.close();
        centre.close();
        book.close();
        inbox.close();
    }
}
