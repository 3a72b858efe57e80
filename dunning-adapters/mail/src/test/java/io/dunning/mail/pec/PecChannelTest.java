package io.dunning.mail.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Receipt;
import io.dunning.mail.House;
import io.dunning.mail.SmtpChannelContract;
import io.dunning.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class PecChannelTest extends SmtpChannelContract {

    private static final String FROM = "avvisi@" + House.DOMAIN;

    PecChannelTest() {
        super(
                FROM,
                office -> PecChannel.of(
                        office.smtp(),
                        House.letterhead(FROM),
                        House.KEYS,
                        office.inbox(),
                        PecProviders.none().withCertificate(PecReceipt.PROVIDER.certificate()),
                        SettableClock.on(House.TODAY)));
    }

    @Override
    public void provideReceipt(String key, Receipt.Outcome outcome) {
        PecReceipt receipt = PecReceipt.of(dispatch(key));
        switch (outcome) {
            case DELIVERED -> office.deliver(receipt.bytes());
            case UNDELIVERED ->
                office.deliver(
                        receipt.saying("errore-consegna").withFault("altro").bytes());
            case ADDRESS_UNKNOWN ->
                office.deliver(
                        receipt.saying("errore-consegna").withFault("no-dest").bytes());
            case ACKNOWLEDGED -> throw new IllegalArgumentException("no provider says that");
        }
    }

    @Test
    void the_reverse_path_is_the_address_in_From_and_the_mail_is_text_only() {
        channel().dispatch(dispatch("key-1"));

        assertThat(office.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getHeader("Return-Path")).containsExactly("<" + FROM + ">");
            assertThat(mail.getContentType()).startsWith("text/plain");
        });
    }
}
