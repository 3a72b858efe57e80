package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.Fates;
import io.dunning.examples.quickstart.year.News;
import io.dunning.mail.MailChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ordinary mail, to a server that answers by reports (RFC 3464), and refuses at the door what nobody has the address of. */
final class MailRoute extends PostRoute {

    private static final Pattern KEY = Pattern.compile("bounces\\+k([0-9a-f]{32})-.*");

    private MailRoute(Mails mails, ReceiptFiles files, PostOffice office, MailChannel channel) {
        super(mails, files, office, channel);
    }

    static MailRoute of(House house, Fates fates, DeliverFolder folder) {
        Mails mails = new Mails(folder.folder("mail"), house.clock());
        PostOffice office = new PostOffice(
                mails, path -> isRefused(fates, path), house.bounces().value());
        MailChannel channel = MailChannel.of(
                office.smtp(), house.letterhead(house.from()), house.keys(), house.bounces(), office.inbox());
        return new MailRoute(mails, ReceiptFiles.in(folder, "mail"), office, channel);
    }

    private static boolean isRefused(Fates fates, String returnPath) {
        Matcher path = KEY.matcher(returnPath);
        return path.matches() && fates.isRefused(ChannelKind.EMAIL, path.group(1));
    }

    @Override
    byte[] word(Mails.Outside mail, News news) {
        return report(mail, news).getBytes(StandardCharsets.US_ASCII);
    }

    private static String report(Mails.Outside mail, News news) {
        String domain = mail.to().substring(mail.to().indexOf('@') + 1);
        return """
                Return-Path: <>
                From: Mail delivery <mailer-daemon@%1$s>
                To: %2$s
                Date: %3$s
                Subject: %4$s: %8$s
                Message-ID: <%5$s@%1$s>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"

                --=_report
                Content-Type: text/plain; charset=us-ascii

                Your message to %6$s: %8$s.

                --=_report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; %1$s

                Final-Recipient: rfc822; %6$s
                Action: %8$s
                Status: %9$s

                --=_report
                Content-Type: text/rfc822-headers

                Message-ID: %7$s

                --=_report--
                """.formatted(
                        domain,
                        mail.returnPath(),
                        ReceiptFiles.date(news.on()),
                        "Delivery report",
                        "report." + news.key(),
                        mail.to(),
                        mail.messageId(),
                        news.outcome() == Receipt.Outcome.DELIVERED ? "delivered" : "failed",
                        status(news.outcome()))
                .replace("\n", "\r\n");
    }

    /** Enhanced status codes of RFC 3463. */
    private static String status(Receipt.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED, ACKNOWLEDGED -> "2.1.5";
            case UNDELIVERED -> "4.2.2";
            case ADDRESS_UNKNOWN -> "5.1.1";
        };
    }
}
