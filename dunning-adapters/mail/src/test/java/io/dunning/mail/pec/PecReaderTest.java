package io.dunning.mail.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Receipt;
import io.dunning.mail.Reading;
import io.dunning.mail.Reading.Why;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PecReaderTest extends PecReading {

    @Test
    void a_receipt_of_delivery_says_when_by_the_clock_of_the_provider_and_is_kept_byte_by_byte() {
        Receipt receipt = receipt(read(GENUINE));

        assertThat(receipt.key()).isEqualTo(SENT.key());
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DELIVERED);
        assertThat(receipt.at()).isEqualTo("2027-03-01T08:30:00Z");
        assertThat(receipt.effectiveOn()).isEqualTo("2027-03-01");
        assertThat(receipt.raw()).isEqualTo(GENUINE);
    }

    @ParameterizedTest
    @CsvSource({
        "avvenuta-consegna, nessuno, DELIVERED",
        "errore-consegna, no-dest, ADDRESS_UNKNOWN",
        "errore-consegna, no-dominio, ADDRESS_UNKNOWN",
        "errore-consegna, virus, UNDELIVERED",
        "errore-consegna, altro, UNDELIVERED",
        "errore-consegna, nessuno, UNDELIVERED",
        "non-accettazione, altro, UNDELIVERED",
        "non-accettazione, virus, UNDELIVERED",
        "non-accettazione, no-dominio, ADDRESS_UNKNOWN"
    })
    void what_settles_a_mail_is_a_receipt(String notice, String fault, Receipt.Outcome outcome) {
        assertThat(receipt(read(PecReceipt.of(SENT).saying(notice).withFault(fault)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accettazione",
                "presa-in-carico",
                "preavviso-errore-consegna",
                "rilevazione-virus",
                "posta-certificata"
            })
    void what_settles_nothing_is_counted_with_its_key_only(String notice) {
        assertThat(read(PecReceipt.of(SENT).saying(notice)))
                .isEqualTo(new Reading.NoReceipt(Why.ON_ITS_WAY, SENT.key()));
    }

    @Test
    void a_receipt_of_delivery_that_speaks_of_a_fault_is_not_counted() {
        assertNoReceipt(read(PecReceipt.of(SENT).withFault("altro")), Why.ON_ITS_WAY);
    }

    @Test
    void there_is_no_mancata_consegna() {
        assertNoReceipt(read(PecReceipt.of(SENT).saying("mancata-consegna")), Why.MALFORMED);
    }

    @Test
    void names_and_values_of_headers_may_be_written_in_capitals() {
        String text = new String(GENUINE, StandardCharsets.ISO_8859_1)
                .replace(
                        "X-Ricevuta: avvenuta-consegna", "X-RICEVUTA: " + "avvenuta-consegna".toUpperCase(Locale.ROOT));

        assertThat(receipt(read(text.getBytes(StandardCharsets.ISO_8859_1))).outcome())
                .isEqualTo(Receipt.Outcome.DELIVERED);
    }

    @Test
    void a_server_that_changed_the_line_ends_broke_nothing() {
        String text = new String(GENUINE, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");

        assertThat(receipt(read(text.getBytes(StandardCharsets.ISO_8859_1))).outcome())
                .isEqualTo(Receipt.Outcome.DELIVERED);
    }
}
