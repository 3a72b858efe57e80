package io.dunning.letter;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** QR codes with error correction M, each of them read back before it is given out. */
final class QrSymbol {

    /** docs.pagopa.it prescribes 25 mm; banks say nothing for theirs, and phones read it well. */
    private static final int MICROMETRES = 25_000;

    /** ISO/IEC 18004. */
    private static final int MARGIN = 4;

    private static final int VERSION_MAX = 13;

    /** Pixels that a module has when it is read back. Some codes are found in small images and not in large ones. */
    private static final int[] SCALES = {4, 8};

    private QrSymbol() {}

    /**
     * The code of a payload. One code in two or three hundred happens to look, in some place, so much like the corner of a code that
     * common readers don't find their way. All eight masks of a code say the same, so that such a one is drawn with another.
     */
    static Modules of(String payload, Map<EncodeHintType, Integer> hints) {
        Modules usual = encoded(payload, hints);
        if (isRead(usual, payload)) {
            return usual;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encoded(payload, with(hints, EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(code -> isRead(code, payload))
                .findFirst()
                .orElse(usual);
    }

    private static Map<EncodeHintType, Integer> with(
            Map<EncodeHintType, Integer> hints, EncodeHintType hint, int value) {
        Map<EncodeHintType, Integer> more = new HashMap<>(hints);
        more.put(hint, value);
        return more;
    }

    private static Modules encoded(String payload, Map<EncodeHintType, Integer> hints) {
        // Our UTF-8 as plain bytes: the announcement of a character set would take the room of the last bytes of a full
        // EPC code,
        // and not all banks' readers expect one.
        String bytes = new String(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        QRCode code;
        try {
            code = Encoder.encode(bytes, ErrorCorrectionLevel.M, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "a payload of " + bytes.length() + " bytes did not fit into its code", e);
        }
        if (code.getVersion().getVersionNumber() > VERSION_MAX) {
            throw new IllegalArgumentException("a payload of " + bytes.length() + " bytes asked for too large a code");
        }
        return new Modules(bits(code.getMatrix()), 1, MARGIN, MARGIN, MICROMETRES);
    }

    private static BitMatrix bits(ByteMatrix matrix) {
        BitMatrix bits = new BitMatrix(matrix.getWidth(), matrix.getHeight());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    private static boolean isRead(Modules code, String payload) {
        return Arrays.stream(SCALES).allMatch(scale -> isRead(code, payload, scale));
    }

    private static boolean isRead(Modules code, String payload, int scale) {
        BitMatrix image = new BitMatrix(code.width() * scale, code.height() * scale);
        code.paint((x, y, width, height) -> image.setRegion(x * scale, y * scale, width * scale, height * scale));
        try {
            BitMatrix found = new Detector(image).detect().getBits();
            return payload.equals(new Decoder()
                    .decode(found, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText());
        } catch (NotFoundException | FormatException | ChecksumException e) {
            return false;
        }
    }
}
