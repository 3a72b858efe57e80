package io.dunning.sms;

import java.util.Arrays;

/** The default alphabet of text messages and its extension table. Source: 3GPP TS 23.038 (formerly GSM 03.38), 6.2.1. */
final class Gsm0338 {

    /** What comes before a character of the extension table. */
    private static final int ESCAPE = 0x1B;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int[] EXTENSION_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    /** The greatest character of both tables is the euro sign. */
    private static final int END = '€' + 1;

    private static final byte[] WIDTHS = new byte[END];
    private static final byte[] CODES = new byte[END];
    private static final char[] EXTENDED = new char[128];

    static {
        for (int code = 0; code < BASIC.length(); code++) {
            if (code != ESCAPE) {
                put(BASIC.charAt(code), code, 1);
            }
        }
        for (int i = 0; i < EXTENSION.length(); i++) {
            put(EXTENSION.charAt(i), EXTENSION_CODES[i], 2);
            EXTENDED[EXTENSION_CODES[i]] = EXTENSION.charAt(i);
        }
    }

    private Gsm0338() {}

    private static void put(char c, int code, int width) {
        WIDTHS[c] = (byte) width;
        CODES[c] = (byte) code;
    }

    /** Septets of a character: 1, 2 with its escape, or 0 where the alphabet doesn't have it. */
    static int width(char c) {
        return c < END ? WIDTHS[c] : 0;
    }

    /** Septets of a text, or -1 where the alphabet doesn't have all of it. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            int one = width(text.charAt(i));
            if (one == 0) {
                return -1;
            }
            width += one;
        }
        return width;
    }

    /** One septet in each byte, as SMPP carries them. The text must be of this alphabet. */
    static byte[] encode(String text) {
        byte[] septets = new byte[2 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (width(c) == 2) {
                septets[length++] = ESCAPE;
            }
            septets[length++] = CODES[c];
        }
        return Arrays.copyOf(septets, length);
    }

    /** The text of septets; an unknown character of the extension table is a space, as the standard says. */
    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int code = septets[i] & 0x7F;
            if (code == ESCAPE && i + 1 < septets.length) {
                char extended = EXTENDED[septets[++i] & 0x7F];
                text.append(extended == 0 ? ' ' : extended);
            } else {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }
}
