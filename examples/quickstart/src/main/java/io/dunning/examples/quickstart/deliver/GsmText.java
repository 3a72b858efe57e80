package io.dunning.examples.quickstart.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the octets of a text message say, as a phone would show it (3GPP TS 23.038, 6.2.1). */
final class GsmText {

    private static final int UCS_2 = 8;
    private static final int ESCAPE = 0x1B;

    /** The place of a character is its code; that of the escape is empty. */
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Integer, Character> ESCAPED = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');

    private GsmText() {}

    /** @param coding the data coding of SMPP: 0 for the GSM alphabet, 8 for UCS-2 */
    static String decoded(byte coding, byte[] octets) {
        if (coding == UCS_2) {
            return new String(octets, StandardCharsets.UTF_16BE);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == ESCAPE && i + 1 < octets.length) {
                text.append(ESCAPED.getOrDefault((int) octets[++i], ' '));
            } else {
                text.append(ALPHABET.charAt(octets[i] & 0x7F));
            }
        }
        return text.toString();
    }
}
