package io.dunning.mail.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.mail.House;
import io.dunning.mail.Reading;
import io.dunning.mail.ReceivedMail;
import io.dunning.testkit.SettableClock;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PecReaderPropertiesTest {

    private static final Dispatch SENT =
            House.dispatch(ChannelKind.CERTIFIED_MAIL, "0123456789abcdef0123456789abcdef", "ditta@pec-cliente.example");
    private static final byte[] GENUINE = PecReceipt.of(SENT).bytes();

    private final PecReader reader = new PecReader(
            PecProviders.none().withCertificate(PecReceipt.PROVIDER.certificate()),
            House.KEYS,
            House.DOMAIN,
            SettableClock.on(House.TODAY));

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, GENUINE.length - 1).withoutEdgeCases();
    }

    @Property(tries = 1000)
    void one_changed_byte_never_makes_another_receipt(@ForAll("places") int where, @ForAll byte put) {
        byte[] changed = GENUINE.clone();
        changed[where] = put;

        Reading reading = reader.read(new ReceivedMail(changed, Instant.EPOCH));

        if (reading instanceof Reading.Evidence evidence) {
            assertThat(evidence.receipt().key()).isEqualTo(SENT.key());
            assertThat(evidence.receipt().outcome()).isEqualTo(Receipt.Outcome.DELIVERED);
            assertThat(evidence.receipt().at()).isEqualTo("2027-03-01T08:30:00Z");
        }
    }
}
