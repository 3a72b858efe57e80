package io.dunning.channel;

import java.util.List;
import java.util.Objects;

/**
 * How to pay one bill: a code for phones and counters, and beside it the same for people.
 *
 * @param symbology how the code is drawn
 * @param payload what the code says, made and checked by whoever knows its rules; may hold {@code \n}
 * @param alternative what the code is, for those who can't see it, in the message's language; 1 to 200 characters
 * @param lines what stands beside it: the payee, the account, the amount, the reference; 1 to 12 lines of 1 to 200 characters
 */
public record PaymentSlip(Symbology symbology, String payload, String alternative, List<String> lines) {

    /** Most characters of a payload: no bank's code holds as many. */
    public static final int PAYLOAD_MAX = 1000;

    private static final int TEXT_MAX = 200;
    private static final int LINES_MAX = 12;

    /** How a code is drawn. Its size on paper and its error correction belong to it. */
    public enum Symbology {
        /** A QR code, error correction M, of the smallest version that holds the payload: SEPA transfers (EPC069-12). */
        QR,
        /** A QR code of symbol version 4, error correction M: notices of pagoPA. */
        QR_VERSION_4,
        /** Code 128 with FNC1 at its beginning: Spanish slips (Cuaderno 57). */
        GS1_128
    }

    public PaymentSlip {
        Objects.requireNonNull(symbology, "symbology");
        lines = List.copyOf(lines);
        if (payload.isBlank() || payload.length() > PAYLOAD_MAX || hasControl(payload.replace("\n", ""))) {
            throw new IllegalArgumentException("the payload of a code has 1 to " + PAYLOAD_MAX
                    + " characters, and of controls the line feed only");
        }
        requireLine(alternative, "the alternative of a code");
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("a payment slip has 1 to " + LINES_MAX + " lines");
        }
        lines.forEach(line -> requireLine(line, "a line of a payment slip"));
    }

    private static void requireLine(String text, String what) {
        if (text.isBlank() || text.length() > TEXT_MAX || hasControl(text)) {
            throw new IllegalArgumentException(what + " is one line of 1 to " + TEXT_MAX + " characters");
        }
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Message.isLoneSurrogate(c));
    }

    /** Says nothing of what is to be paid. */
    @Override
    public String toString() {
        return "PaymentSlip[" + symbology + "]";
    }
}
