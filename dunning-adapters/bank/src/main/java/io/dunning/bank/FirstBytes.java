package io.dunning.bank;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes what a file is. */
final class FirstBytes {

    static final int LENGTH = 512;

    private static final Pattern CUADERNO_43 =
            Pattern.compile("(?:00[0-9]{10}[ 0]*\\R)?11[0-9]{30}[12][0-9]{14}[0-9]{3}[1-3 ].*", Pattern.DOTALL);

    private final String text;

    FirstBytes(byte[] bytes) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What it is, if it is nothing to be read; {@code null} otherwise. */
    @Nullable
    FileFault refused() {
        if (text.isEmpty()) {
            return FileFault.EMPTY;
        }
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return FileFault.ZIP;
        }
        if (text.startsWith("%PDF")) {
            return FileFault.PDF;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return FileFault.OLD_OFFICE;
        }
        boolean packed =
                text.startsWith("\u001f\u008b") || text.startsWith("Rar!") || text.startsWith("7z\u00bc\u00af");
        return packed ? FileFault.PACKED : null;
    }

    /** What it is by its beginning; {@code null} where nothing shows. CSV never shows. */
    @Nullable
    BankFormat format() {
        if (text.startsWith("NY0000")) {
            return BankFormat.OCR_GIRO;
        }
        if (CUADERNO_43.matcher(text).matches()) {
            return BankFormat.CUADERNO_43;
        }
        return looksLikeXml() ? BankFormat.CAMT : null;
    }

    private boolean looksLikeXml() {
        String utf8Mark = "\u00ef\u00bb\u00bf";
        String begin = text.startsWith(utf8Mark) ? text.substring(utf8Mark.length()) : text;
        boolean utf16 = text.startsWith("\u00ff\u00fe<") || text.startsWith("\u00fe\u00ff\u0000<");
        return begin.stripLeading().startsWith("<") || utf16;
    }
}
