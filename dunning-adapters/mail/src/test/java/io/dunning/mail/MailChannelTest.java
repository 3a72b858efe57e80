package io.dunning.mail;

import io.dunning.channel.Receipt;

class MailChannelTest extends SmtpChannelContract {

    MailChannelTest() {
        super(House.BOUNCES, House::mail);
    }

    @Override
    public void provideReceipt(String key, Receipt.Outcome outcome) {
        office.deliver(Bounces.about(key, outcome));
    }
}
