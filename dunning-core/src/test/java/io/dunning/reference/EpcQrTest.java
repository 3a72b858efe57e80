package io.dunning.reference;

import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.receivable.Amount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpcQrTest {

    private static final String CLINIC = "Clinique Exemple";
    private static final String IBAN = "FR7630006000011234567890189";
    private static final RfReference REFERENCE = new RfReference("RF18539007547034");

    @Test
    void a_transfer_with_a_reference_has_ten_lines() {
        assertThat(EpcQr.of(CLINIC, IBAN, eur("54.21"), REFERENCE).payload())
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nClinique Exemple\nFR7630006000011234567890189\nEUR54.21\n\nRF18539007547034");
    }

    @Test
    void nothing_follows_the_last_line_that_says_something() {
        assertThat(EpcQr.of(CLINIC, IBAN, eur("1.00"), "").payload()).endsWith("\nEUR1.00");
        assertThat(EpcQr.of(CLINIC, IBAN, eur("1.00"), "").withPurpose("HLTI").payload())
                .endsWith("\nEUR1.00\nHLTI");
        assertThat(EpcQr.of(CLINIC, IBAN, eur("1.00"), "Bill 7").payload()).endsWith("\nEUR1.00\n\n\nBill 7");
        assertThat(EpcQr.of(CLINIC, IBAN, eur("1.00"), REFERENCE)
                        .withBic("AGRIFRPP")
                        .withNote("Thank you")
                        .payload())
                .isEqualTo("BCD\n002\n1\nSCT\nAGRIFRPP\n" + CLINIC + "\n" + IBAN
                        + "\nEUR1.00\n\nRF18539007547034\n\nThank you");
    }

    @Test
    void amounts_go_from_one_cent_to_a_cent_below_a_billion() {
        assertThat(EpcQr.of(CLINIC, IBAN, eur("0.01"), "").payload()).endsWith("EUR0.01");
        assertThat(EpcQr.of(CLINIC, IBAN, eur("999999999.99"), "").payload()).endsWith("EUR999999999.99");
        for (Amount amount : List.of(eur("0.00"), eur("-0.01"), eur("1000000000.00"), Amount.of("1.00", "CHF"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.of(CLINIC, IBAN, amount, ""));
        }
    }

    @Test
    void a_field_that_is_too_long_is_refused() {
        EpcQr transfer = EpcQr.of("N".repeat(70), IBAN, eur("1.00"), "T".repeat(140));

        assertThat(transfer.withNote("n".repeat(41)).payload()).hasSizeLessThanOrEqualTo(EpcQr.BYTES_MAX);
        assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.of("N".repeat(71), IBAN, eur("1.00"), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.of(CLINIC, IBAN, eur("1.00"), "T".repeat(141)));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer.withNote("n".repeat(71)));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer.withPurpose("ABCDE"));
    }

    @Test
    void lengths_count_characters_but_the_whole_counts_bytes() {
        EpcQr transfer = EpcQr.of("ø".repeat(70), IBAN, eur("1.00"), "");

        assertThat(transfer.payload().getBytes(StandardCharsets.UTF_8)).hasSize(140 + 51);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpcQr.of("ø".repeat(70), IBAN, eur("1.00"), "ø".repeat(140)))
                .withMessageContaining("331");
    }

    @Test
    void a_full_code_holds_exactly_331_bytes() {
        EpcQr transfer =
                EpcQr.of("N".repeat(70), IBAN, eur("1.00"), "T".repeat(140)).withBic("AGRIFRPPXXX");
        int room = EpcQr.BYTES_MAX - transfer.payload().length() - 1;

        assertThat(transfer.withNote("n".repeat(room)).payload()).hasSize(EpcQr.BYTES_MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer.withNote("é" + "n".repeat(room - 1)))
                .withMessageContaining("332 bytes");
    }

    @Test
    void a_line_break_cannot_move_another_account_into_place() {
        for (String name : List.of(
                "Clinic\nDE02120300000000202051",
                "Clinic\r",
                "Clinic\u0085X",
                "Clinic\u2028X",
                "Clinic\u0000",
                "Clinic\t",
                "Clinic\ud800",
                " ",
                "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.of(name, IBAN, eur("1.00"), ""));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.of(CLINIC, IBAN, eur("1.00"), "Bill\n7"));
    }

    @Test
    void an_account_or_bank_that_cannot_be_is_refused() {
        for (String iban : List.of(
                "FR7630006000011234567890188",
                "FR76 3000 6000 0112 3456 7890 189",
                "fr7630006000011234567890189",
                "",
                "7630006000011234567890189",
                "FRXX30006000011234567890189")) {
            assertThatIllegalArgumentException().as(iban).isThrownBy(() -> EpcQr.of(CLINIC, iban, eur("1.00"), ""));
        }
        EpcQr transfer = EpcQr.of(CLINIC, IBAN, eur("1.00"), "");
        for (String bic : List.of("AGRIFRP", "AGRIFRPPX", "agrifrpp", "AGRI1RPP")) {
            assertThatIllegalArgumentException().as(bic).isThrownBy(() -> transfer.withBic(bic));
        }
    }

    @Test
    void a_reference_and_a_text_exclude_each_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpcQr(CLINIC, IBAN, eur("1.00"), REFERENCE.value(), "Bill 7", "", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpcQr(CLINIC, IBAN, eur("1.00"), "RF17539007547034", "", "", "", ""));
    }
}
