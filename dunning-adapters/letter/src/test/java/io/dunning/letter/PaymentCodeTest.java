package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import io.dunning.receivable.Amount;
import io.dunning.reference.Cuaderno57Slip;
import io.dunning.reference.Cuaderno57Variant;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PagoPaQr;
import io.dunning.reference.RfReference;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

    private static final String IBAN = "FR7630006000011234567890189";
    private static final PagoPaQr PAGOPA = new PagoPaQr(PagoPaNotice.of("02", "1"), "00000000000", eur("54.21"));
    private static final EpcQr TRANSFER =
            EpcQr.of("Clinique Exemple", IBAN, eur("54.21"), RfReference.of("539007547034"));
    private static final Cuaderno57Slip SLIP =
            new Cuaderno57Slip(Cuaderno57Variant.SUM_OF_SLIP, "22350466", "501", "00000000015", "300815", eur("53.98"));

    @Test
    void every_code_says_its_payload_at_any_resolution() {
        for (int dpi : List.of(200, 300, 600, 1200)) {
            assertThat(Scanner.scan(PaymentCode.of(PAGOPA).png(dpi)).getText()).isEqualTo(PAGOPA.payload());
            assertThat(Scanner.scan(PaymentCode.of(TRANSFER).png(dpi)).getText())
                    .isEqualTo(TRANSFER.payload());
            assertThat(Scanner.scan(PaymentCode.of(SLIP).png(dpi)).getText()).isEqualTo(SLIP.payload());
        }
    }

    @Test
    void the_vector_image_says_the_same() {
        BufferedImage qr = Scanner.painted(PaymentCode.of(PAGOPA).svg("QR"), 41, 41, 4);
        BufferedImage bars = Scanner.painted(PaymentCode.of(SLIP).svg("Bars"), 319, 40, 2);

        assertThat(Scanner.scan(qr).getText()).isEqualTo(PAGOPA.payload());
        assertThat(Scanner.scan(bars).getText()).isEqualTo(SLIP.payload());
    }

    @Test
    void the_code_of_pagopa_has_33_modules_over_25_millimetres_and_a_margin_of_four() {
        PaymentCode code = PaymentCode.of(PAGOPA);

        assertThat(code.svg("QR")).contains("viewBox=\"0 0 41 41\"", "width=\"31.060mm\" height=\"31.060mm\"");
        assertThat(code.widthMicrometres()).isEqualTo(25_000 * 41 / 33).isEqualTo(code.heightMicrometres());
        assertThat(Scanner.scan(code.png(300)).getResultMetadata())
                .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void the_longest_text_of_pagopa_fits_into_its_version() {
        PagoPaQr longest = new PagoPaQr(PagoPaNotice.of("47", "9999999999999"), "99999999999", eur("999999999.99"));

        assertThat(PaymentCode.of(longest).svg("QR")).contains("viewBox=\"0 0 41 41\"");
        assertThat(Scanner.scan(PaymentCode.of(longest).png(300)).getText()).isEqualTo(longest.payload());
    }

    @Test
    void a_png_has_two_colours_whole_pixels_and_its_size_on_paper() {
        byte[] png = PaymentCode.of(PAGOPA).png(300);

        assertThat(Scanner.image(png).getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(Scanner.image(png).getWidth()).isEqualTo(41 * 9);
        // 9 pixels x 33 modules over 25 mm.
        assertThat(pixelsPerMetre(png)).isEqualTo(11_880);
        assertThat(png).hasSizeLessThan(2_000);
    }

    @Test
    void a_full_code_of_331_bytes_needs_version_13_and_is_read() {
        EpcQr full = EpcQr.of("N".repeat(70), IBAN, eur("1.00"), "é".repeat(67) + "x".repeat(73));

        assertThat(full.payload().getBytes(StandardCharsets.UTF_8)).hasSize(EpcQr.BYTES_MAX);
        // 69 modules, and four on each side.
        assertThat(PaymentCode.of(full).svg("QR")).contains("viewBox=\"0 0 77 77\"");
        assertThat(Scanner.scan(PaymentCode.of(full).png(200)).getText()).isEqualTo(full.payload());
    }

    @Test
    void names_in_other_scripts_are_read_as_they_were_written() {
        EpcQr transfer = EpcQr.of("Clínica Ejemplo Ørsta Żółć Κλινική", IBAN, eur("1.00"), "Nº 7");

        assertThat(Scanner.scan(PaymentCode.of(transfer).png(300)).getText()).isEqualTo(transfer.payload());
    }

    @Test
    void a_code_that_was_found_in_small_images_only_is_drawn_with_another_mask() {
        EpcQr transfer = EpcQr.of("Clinic AAAAA", IBAN, eur("400.41"), RfReference.of("0"));

        assertThat(Scanner.scan(PaymentCode.of(transfer).png(300)).getText()).isEqualTo(transfer.payload());
    }

    @Property(tries = 50)
    void any_transfer_comes_back(
            @ForAll @LongRange(min = 1, max = 99_999_999_999L) long cents,
            @ForAll @StringLength(max = 12) @AlphaChars String name,
            @ForAll @NumericChars @StringLength(min = 1, max = 21) String reference) {
        EpcQr transfer =
                EpcQr.of("Clinic " + name, IBAN, new Amount(cents, eur("1.00").currency()), RfReference.of(reference));

        assertThat(Scanner.scan(PaymentCode.of(transfer).png(300)).getText()).isEqualTo(transfer.payload());
    }

    @Test
    void the_spanish_bars_say_that_an_application_identifier_follows() {
        Result result = Scanner.scan(PaymentCode.of(SLIP).png(600));

        assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
        assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]C1");
        // Start, FNC1, 23 pairs of digits, check and stop, at 0.33 mm, and ten modules of margin on both sides.
        assertThat(PaymentCode.of(SLIP).widthMicrometres()).isEqualTo((26 * 11 + 13 + 20) * 330);
        assertThat(PaymentCode.of(SLIP).heightMicrometres()).isEqualTo(13_200);
    }

    @Test
    void a_resolution_that_would_smear_is_refused() {
        PaymentCode code = PaymentCode.of(SLIP);

        assertThatIllegalArgumentException().isThrownBy(() -> code.png(100)).withMessageContaining("too few");
        assertThatIllegalArgumentException().isThrownBy(() -> code.png(99));
        assertThatIllegalArgumentException().isThrownBy(() -> code.png(2401));
        assertThatIllegalArgumentException().isThrownBy(() -> code.png(-1));
    }

    @Test
    void a_title_is_text_and_never_markup() {
        PaymentCode code = PaymentCode.of(PAGOPA);

        assertThat(code.svg("Pay \"here\" <script>&")).contains("<title>Pay \"here\" &lt;script&gt;&amp;</title>");
        assertThat(code.svg("Betala här 🙂")).contains("Betala här 🙂");
        for (String title : List.of("", " ", "a\u0000", "a\nb", "a\ud800", "a\uffff", "x".repeat(201))) {
            assertThatIllegalArgumentException().isThrownBy(() -> code.svg(title));
        }
    }

    /** Drawn with the mask that the standard prefers, about one in 250 of these is not found by ZXing, at any resolution. */
    @Test
    void no_code_is_given_out_that_a_common_reader_does_not_find() {
        for (int i = 0; i < 500; i++) {
            PagoPaQr bill = new PagoPaQr(PagoPaNotice.of("02", "" + i), "00000000000", eur("54.21"));

            assertThat(Scanner.scan(PaymentCode.of(bill).png(200)).getText()).isEqualTo(bill.payload());
        }
    }

    @Test
    void many_at_once_are_the_same_as_one_after_the_other() {
        List<PagoPaQr> bills = IntStream.range(0, 200)
                .mapToObj(i -> new PagoPaQr(PagoPaNotice.of("02", "" + i), "00000000000", eur("1.00")))
                .toList();

        List<String> read = bills.parallelStream()
                .map(bill -> Scanner.scan(PaymentCode.of(bill).png(200)).getText())
                .toList();

        assertThat(read).isEqualTo(bills.stream().map(PagoPaQr::payload).toList());
    }

    private static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    /** From the chunk that says so: its name, then the numbers across and down. */
    private static int pixelsPerMetre(byte[] png) {
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        return ByteBuffer.wrap(png).getInt(at + 4);
    }
}
