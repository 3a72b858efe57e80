package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Channel;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.testkit.contract.ChannelContract;
import io.dunning.testkit.contract.ReceiptSourceContract;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of channels, kept against a real SMTP and IMAP server. */
public abstract class SmtpChannelContract extends ChannelContract implements ReceiptSourceContract {

    protected final PostOffice office;
    private final SmtpChannel smtp;

    /** @param mailbox the address that receipts come to */
    protected SmtpChannelContract(String mailbox, Function<PostOffice, SmtpChannel> channel) {
        this.office = new PostOffice(mailbox);
        this.smtp = channel.apply(office);
    }

    @Override
    protected final Channel newChannel() {
        return smtp;
    }

    @AfterEach
    void close() {
        smtp.close();
        office.close();
    }

    @Override
    public Dispatch dispatch(String key) {
        return House.dispatch(smtp.kind(), key, key.replace('_', '-') + "@posta.example");
    }

    @Override
    public int deliveries(String key) {
        return (int) office.mails().stream()
                .map(PostOffice::text)
                .filter(t -> t.contains("Message-ID: " + House.messageId(dispatch(key))))
                .count();
    }

    @Override
    protected boolean takeProviderDown() {
        office.stop();
        return true;
    }

    @Override
    protected Optional<Dispatch> refusedByProvider(String key) {
        return Optional.of(House.dispatch(smtp.kind(), key, "nessuno@@posta.example"));
    }

    @Override
    public boolean provideReceiptAgain(String key, Receipt.Outcome outcome) {
        provideReceipt(key, outcome);
        return true;
    }

    @Override
    public boolean provideGarbledReceipt() {
        office.deliver("From: chi@posta.example\nContent-Type: multipart/report; boundary=\n\n--\n\u0001");
        office.deliver(
                "Content-Type: multipart/signed; boundary=b\n\n--b\n\n--b\nContent-Type: message/delivery-status\n\nStatus: ?");
        return true;
    }

    /** Mail never says that somebody took it in hand: all other outcomes, instead of all. */
    @Test
    @Override
    public void a_receipt_says_which_message_it_is_about_and_what_became_of_it() {
        List<Receipt.Outcome> said =
                List.of(Receipt.Outcome.DELIVERED, Receipt.Outcome.UNDELIVERED, Receipt.Outcome.ADDRESS_UNKNOWN);
        said.forEach(outcome -> provideReceipt("key-" + outcome, outcome));

        List<Receipt> receipts = smtp.receipts(10);

        assertThat(receipts).extracting(Receipt::outcome).containsExactlyElementsOf(said);
        assertThat(receipts).allSatisfy(r -> assertThat(r.key()).isEqualTo("key-" + r.outcome()));
    }
}
