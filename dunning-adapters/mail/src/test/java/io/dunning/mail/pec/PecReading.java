package io.dunning.mail.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.mail.Authority;
import io.dunning.mail.House;
import io.dunning.mail.Reading;
import io.dunning.mail.Reading.Why;
import io.dunning.mail.ReceivedMail;
import io.dunning.testkit.SettableClock;
import java.time.Instant;
import java.util.Set;

/** Reads receipts to one mail that was sent. */
abstract class PecReading {

    static final Dispatch SENT =
            House.dispatch(ChannelKind.CERTIFIED_MAIL, "0123456789abcdef0123456789abcdef", "ditta@pec-cliente.example");
    private static final Instant ARRIVED = Instant.parse("2027-03-01T08:31:00Z");
    static final byte[] GENUINE = PecReceipt.of(SENT).bytes();

    final SettableClock clock = SettableClock.on(House.TODAY);
    private final PecProviders providers = PecProviders.none()
            .withCertificate(PecReceipt.PROVIDER.certificate())
            .withIssuer(Authority.ITALIAN.certificate(), Set.of("pec-seconda.example"));

    final Reading read(byte[] raw) {
        return new PecReader(providers, House.KEYS, House.DOMAIN, clock).read(new ReceivedMail(raw, ARRIVED));
    }

    final Reading read(PecReceipt receipt) {
        return read(receipt.bytes());
    }

    static void assertNoReceipt(Reading reading, Why why) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.NoReceipt.class, r -> assertThat(r.why()).isEqualTo(why));
    }

    static Receipt receipt(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Evidence.class);
        return ((Reading.Evidence) reading).receipt();
    }
}
