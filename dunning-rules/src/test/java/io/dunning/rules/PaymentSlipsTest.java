package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.receivable.Amount;
import io.dunning.reference.Cuaderno57Slip;
import io.dunning.reference.Cuaderno57Variant;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import org.junit.jupiter.api.Test;

class PaymentSlipsTest {

    private static final Amount AMOUNT = Amount.of("1054.21", "EUR");

    @Test
    void a_pago_pa_notice_can_be_paid_by_its_number_without_the_code() {
        PagoPaQr qr = new PagoPaQr(PagoPaNotice.of("02", "20260000017"), "00000000000", AMOUNT);

        PaymentSlip slip = PaymentSlips.of(qr, "Azienda Esempio", "it");

        assertThat(slip.symbology()).isEqualTo(Symbology.QR_VERSION_4);
        assertThat(slip.payload()).isEqualTo(qr.payload());
        assertThat(slip.alternative()).isEqualTo("Codice QR per pagare questo avviso");
        assertThat(slip.lines())
                .containsExactly(
                        "Ente creditore: Azienda Esempio",
                        "Codice fiscale ente: 00000000000",
                        "Codice avviso: 3020 0202 6000 0017 41",
                        "Importo: 1.054,21\u00A0€");
    }

    @Test
    void a_transfer_shows_account_and_reference_in_groups() {
        EpcQr qr = EpcQr.of("Clinique Exemple", "FR7630006000011234567890189", AMOUNT, RfReference.of("INV20260001"));

        PaymentSlip slip = PaymentSlips.of(qr, "fr");

        assertThat(slip.symbology()).isEqualTo(Symbology.QR);
        assertThat(slip.payload()).isEqualTo(qr.payload());
        assertThat(slip.lines())
                .containsExactly(
                        "Bénéficiaire: Clinique Exemple",
                        "IBAN: FR76 3000 6000 0112 3456 7890 189",
                        "Montant: 1\u202F054,21\u00A0€",
                        "Référence: " + RfReference.of("INV20260001").printed());
    }

    @Test
    void a_transfer_with_a_text_shows_the_text() {
        EpcQr qr = EpcQr.of("Clínica Ejemplo", "FR7630006000011234567890189", AMOUNT, "Factura 17");

        assertThat(PaymentSlips.of(qr, "es").lines()).contains("Referencia: Factura 17");
    }

    @Test
    void a_slip_for_the_counter_is_drawn_as_bars() {
        Cuaderno57Slip counter = new Cuaderno57Slip(
                Cuaderno57Variant.MOD_97_OF_REFERENCE, "12345678", "501", "00000000017", "311226", AMOUNT);

        PaymentSlip slip = PaymentSlips.of(counter, "Clínica Ejemplo", "es");

        assertThat(slip.symbology()).isEqualTo(Symbology.GS1_128);
        assertThat(slip.payload()).isEqualTo(counter.payload());
        assertThat(slip.lines()).contains("Emisora: 12345678-501", "Importe: 1.054,21\u00A0€");
    }

    @Test
    void a_language_without_words_of_its_own_is_answered_in_english() {
        EpcQr qr = EpcQr.of("Example Clinic", "FR7630006000011234567890189", AMOUNT, "Bill 17");

        assertThat(PaymentSlips.of(qr, "pl").lines()).contains("Payee: Example Clinic", "Amount: €1,054.21");
        assertThat(PaymentSlips.of(qr, "nn").lines()).contains("Betales til: Example Clinic");
    }

    @Test
    void one_of_several_slips_says_which_document_it_pays() {
        PaymentSlip slip = PaymentSlips.of(EpcQr.of("Clinique", "FR7630006000011234567890189", AMOUNT, "17"), "nb");

        PaymentSlip about = PaymentSlips.about("R-17", slip, "nb");

        assertThat(about.lines())
                .startsWith("Dokument: R-17")
                .endsWith(slip.lines().toArray(String[]::new));
        assertThat(about.payload()).isEqualTo(slip.payload());
    }
}
