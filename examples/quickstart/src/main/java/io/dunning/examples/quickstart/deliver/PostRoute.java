package io.dunning.examples.quickstart.deliver;

import io.dunning.channel.Receipt;
import io.dunning.examples.quickstart.year.News;
import io.dunning.mail.SmtpChannel;
import java.time.LocalDate;
import java.util.List;

/** Mail of any kind: it goes to a post office, and word of it comes to a mailbox there. */
abstract class PostRoute implements Route {

    private final Mails mails;
    private final ReceiptFiles files;
    private final PostOffice office;
    private final SmtpChannel channel;
    private boolean mailWaits;

    PostRoute(Mails mails, ReceiptFiles files, PostOffice office, SmtpChannel channel) {
        this.mails = mails;
        this.files = files;
        this.office = office;
        this.channel = channel;
    }

    /** The mail that says what became of a mail. */
    abstract byte[] word(Mails.Outside mail, News news);

    @Override
    public final SmtpChannel channel() {
        return channel;
    }

    @Override
    public final void tell(List<News> news, LocalDate day) {
        for (News each : news) {
            byte[] word = word(mails.of(each.key()), each);
            files.keep(each, word);
            office.deliver(word);
            mailWaits = true;
        }
    }

    /** Nobody else writes to this mailbox, so on other mornings a look into it would only take time. */
    @Override
    public final List<Receipt> receipts() {
        return mailWaits ? channel.receipts(RECEIPTS_MAX) : List.of();
    }

    @Override
    public final void received(List<Receipt> receipts) {
        channel.acknowledge(receipts);
        mailWaits = false;
    }

    @Override
    public final boolean has(String key) {
        return mails.has(key);
    }

    @Override
    public final void close() {
        channel.close();
        office.close();
    }
}
