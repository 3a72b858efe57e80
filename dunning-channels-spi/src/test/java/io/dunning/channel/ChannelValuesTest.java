package io.dunning.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.channel.PaymentSlip.Symbology;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelValuesTest {

    private static final Address ADDRESS = new Address(ChannelKind.EMAIL, "Prova Esempio", "prova@example.org");
    private static final Message MESSAGE = new Message("it", "Avviso", "Testo");

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nBcc: all@example.org", "x\ny", "x\0y", " "})
    void an_address_cannot_smuggle_a_header(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address(ChannelKind.EMAIL, "Prova", value));
    }

    @Test
    void a_recipient_or_a_subject_cannot_hold_line_breaks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(ChannelKind.EMAIL, "Prova\r\nBcc: x", "prova@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Message("it", "a\nb", "text"));
    }

    @Test
    void only_a_postal_address_has_lines() {
        String lines = "Via Inventata 1\n00000 Esempio";

        assertThat(new Address(ChannelKind.LETTER, "Prova", lines).value()).isEqualTo(lines);
        assertThatIllegalArgumentException().isThrownBy(() -> new Address(ChannelKind.SMS, "Prova", lines));
        assertThatIllegalArgumentException().isThrownBy(() -> new Address(ChannelKind.LETTER, "Prova", "a\r\nb"));
    }

    @Test
    void what_is_logged_names_no_person_and_no_content() {
        Dispatch dispatch = new Dispatch("k1", ADDRESS, MESSAGE);

        assertThat(dispatch + " " + ADDRESS + " " + MESSAGE)
                .doesNotContain("Prova", "prova@", "Testo", "Avviso")
                .contains("k1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é"})
    void a_key_is_printable_ascii(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dispatch(key, ADDRESS, MESSAGE));
    }

    @Test
    void an_acceptance_names_its_reference_and_a_message_its_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Handover.Accepted(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Message("it", "", " \n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Message("it", "", "a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Message("it", "", "half \ud83d"));
    }

    @Test
    void a_contract_has_a_positive_time() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryContract.Idempotent(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryContract.Reconcilable(Duration.ofMinutes(-1)));
    }

    @Test
    void a_receipt_keeps_its_bytes_to_itself() {
        byte[] raw = {1, 2};
        Receipt receipt = new Receipt("k1", "r1", Receipt.Outcome.DELIVERED, Instant.EPOCH, raw);
        raw[0] = 9;
        receipt.raw()[1] = 9;

        assertThat(receipt.raw()).containsExactly(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt("k1", "", Receipt.Outcome.DELIVERED, Instant.EPOCH, raw));
    }

    @Test
    void a_payment_slip_has_a_code_and_words_and_breaks_no_line() {
        PaymentSlip slip = new PaymentSlip(Symbology.QR, "BCD\n002", "QR code", List.of("Payee: Sample"));

        assertThat(MESSAGE.with(List.of(slip)).slips()).containsExactly(slip);
        assertThat(slip.toString()).doesNotContain("BCD", "Sample");
        for (String bad : List.of("", " ", "x\ny", "x\0y", "half \ud83d", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PaymentSlip(Symbology.QR, "P", "QR code", List.of(bad)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PaymentSlip(Symbology.QR, "P", bad, List.of("x")));
        }
        for (String bad : List.of("", "x\ry", "x\0y", "half \ud83d", "x".repeat(PaymentSlip.PAYLOAD_MAX + 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PaymentSlip(Symbology.QR, bad, "QR code", List.of("x")));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentSlip(Symbology.QR, "P", "QR code", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> MESSAGE.with(Collections.nCopies(101, slip)));
    }

    @Test
    void every_detail_of_a_receipt_belongs_to_one_outcome_and_none_to_all() {
        for (Receipt.Detail detail : Receipt.Detail.values()) {
            long outcomes = java.util.Arrays.stream(Receipt.Outcome.values())
                    .filter(detail::fits)
                    .count();
            assertThat(outcomes).as("%s", detail).isEqualTo(detail == Receipt.Detail.NONE ? 4 : 1);
        }
        Receipt delivered = new Receipt("k", "r", Receipt.Outcome.DELIVERED, java.time.Instant.EPOCH, new byte[] {1});
        assertThat(delivered.detail()).isEqualTo(Receipt.Detail.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> delivered.saying(Receipt.Detail.REFUSED));
    }

    @Test
    void what_did_not_arrive_has_no_effect() {
        java.time.LocalDate day = java.time.LocalDate.of(2026, 3, 1);
        Receipt lost = new Receipt("k", "r", Receipt.Outcome.UNDELIVERED, java.time.Instant.EPOCH, new byte[] {1});
        Receipt taken = new Receipt("k", "r", Receipt.Outcome.ACKNOWLEDGED, java.time.Instant.EPOCH, new byte[] {1});

        assertThatIllegalArgumentException().isThrownBy(() -> lost.effective(day));
        assertThat(taken.effective(day).effectiveOn()).isEqualTo(day);
    }
}
