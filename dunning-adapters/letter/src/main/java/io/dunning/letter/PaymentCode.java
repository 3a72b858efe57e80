package io.dunning.letter;

import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.reference.Cuaderno57Slip;
import io.dunning.reference.EpcQr;
import io.dunning.reference.PagoPaQr;
import java.util.Map;

/**
 * A code on a letter that a phone or a counter reads, so that nobody mistypes a reference or an amount. Black on white, with the empty
 * margin that readers need.
 *
 * <p>Immutable, and safe for any thread. Making one reads and writes nothing outside.
 */
public final class PaymentCode {

    private static final int PAGOPA_SYMBOL_VERSION = 4;

    /** The widest of thin bars that a code of 46 digits leaves room for beside the address: 0.33 mm. */
    private static final int BAR_MICROMETRES = 330;

    private static final int BAR_HEIGHT = 40;
    private static final int BAR_MARGIN = 10;

    /** What the writer of Code 128 takes for FNC1, the sign that an application identifier follows (GS1-128). */
    private static final char FNC1 = '\u00f1';

    private final Modules modules;

    PaymentCode(Modules modules) {
        this.modules = modules;
    }

    /** The QR code of a pagoPA notice: symbol version 4, error correction M, 25 x 25 mm without its margin. */
    public static PaymentCode of(PagoPaQr qr) {
        return of(Symbology.QR_VERSION_4, qr.payload());
    }

    /** The QR code of a SEPA credit transfer: error correction M, symbol version 13 at the most, 25 x 25 mm without its margin. */
    public static PaymentCode of(EpcQr qr) {
        return of(Symbology.QR, qr.payload());
    }

    /**
     * The bar code of a Spanish payment slip: Code 128 with FNC1 at its beginning, bars of 0.33 mm, 13.2 mm high. Not verified: sources say
     * "Code 128" and name an application identifier, which is why FNC1 is there.
     */
    public static PaymentCode of(Cuaderno57Slip slip) {
        return bars(slip.payload());
    }

    /**
     * The code of a payment slip.
     *
     * @throws LetterRefused where the payload doesn't fit into it
     */
    public static PaymentCode of(Symbology symbology, String payload) {
        try {
            return switch (symbology) {
                case QR -> new PaymentCode(QrSymbol.of(payload, Map.of()));
                case QR_VERSION_4 ->
                    new PaymentCode(QrSymbol.of(payload, Map.of(EncodeHintType.QR_VERSION, PAGOPA_SYMBOL_VERSION)));
                case GS1_128 -> bars(payload);
            };
        } catch (IllegalArgumentException e) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, "a payment code doesn't fit into its symbol");
        }
    }

    private static PaymentCode bars(String payload) {
        boolean[] bars = new Code128Writer().encode(FNC1 + payload);
        BitMatrix row = new BitMatrix(bars.length, 1);
        for (int x = 0; x < bars.length; x++) {
            if (bars[x]) {
                row.set(x, 0);
            }
        }
        return new PaymentCode(new Modules(row, BAR_HEIGHT, BAR_MARGIN, 0, bars.length * BAR_MICROMETRES));
    }

    Modules modules() {
        return modules;
    }

    /** The width of the whole image, its margins included, in thousandths of a millimetre. */
    public int widthMicrometres() {
        return modules.micrometres(modules.width());
    }

    /** The height of the whole image, its margins included, in thousandths of a millimetre. */
    public int heightMicrometres() {
        return modules.micrometres(modules.height());
    }

    /**
     * The code as a PNG in black and white. All its modules are of the same whole number of pixels, the nearest to what was asked for; the
     * image says how many pixels go into a metre, so that it is printed in its right size all the same.
     *
     * @param dpi dots per inch of the printer, 100 to 2400
     * @throws IllegalArgumentException where a module would be less than two pixels wide, which printers smear
     */
    public byte[] png(int dpi) {
        return PngImage.of(modules, dpi);
    }

    /**
     * The code as SVG, in its right size, and with a title for those who have it read to them.
     *
     * @param title what it is, in the letter's language, such as "QR code to pay this bill"; no names, no treatments
     */
    public String svg(String title) {
        return SvgImage.of(modules, title);
    }
}
