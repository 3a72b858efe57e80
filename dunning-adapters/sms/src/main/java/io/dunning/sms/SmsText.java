package io.dunning.sms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a text message as networks carry and charge it: in the GSM alphabet where it has every character, else in UCS-2;
 * in one segment, or cut into several.
 *
 * <p>A message of several segments is joined again by the phone, which shows one text. What is promised for phones and
 * networks that don't: an escape stays with its character, no surrogate pair and no grapheme cluster is torn unless it alone is
 * longer than a segment, and a link that fits into a segment isn't cut, though that may take a segment more. Nothing is ever
 * left out. Source: 3GPP TS 23.038 and 23.040. Immutable.
 */
public final class SmsText {

    /** How characters become octets. */
    public enum Encoding {
        /** GSM 03.38 with its extension table: 160 septets, or 153 in each of several segments. */
        GSM_7(160, 153),
        /** UTF-16 big-endian: 70 units, or 67 in each of several segments. */
        UCS_2(70, 67);

        private final int wholeMax;
        private final int partMax;

        Encoding(int wholeMax, int partMax) {
            this.wholeMax = wholeMax;
            this.partMax = partMax;
        }

        /** Units of a message of one segment. */
        public int wholeMax() {
            return wholeMax;
        }

        /** Units of each of several segments; the rest is taken by the header that joins them. */
        public int partMax() {
            return partMax;
        }

        int width(char c) {
            return this == UCS_2 ? 1 : Gsm0338.width(c);
        }

        int width(String text, int begin, int end) {
            int width = 0;
            for (int i = begin; i < end; i++) {
                width += width(text.charAt(i));
            }
            return width;
        }
    }

    private final String body;
    private final Encoding encoding;
    private final int[] ends;

    private SmsText(String body) {
        this.body = body;
        int septets = Gsm0338.width(body);
        encoding = septets >= 0 ? Encoding.GSM_7 : Encoding.UCS_2;
        ends = ends(body, encoding, septets >= 0 ? septets : body.length());
    }

    /** The body as it is. */
    public static SmsText of(String body) {
        return new SmsText(body);
    }

    /**
     * The body with its typographic characters made plain: apostrophes, quotation marks, dashes, the minus sign, bullets, the
     * ellipsis and spaces of all widths; invisible ones are left out. One ’ alone makes a message more than twice as dear.
     * Letters are left as they are, since folding them would misspell names.
     */
    public static SmsText plain(String body) {
        return new SmsText(Typography.plain(body));
    }

    /** How many segments a body takes, which is what networks charge; 1 or more. Makes no object for a body of one segment. */
    public static int segments(String body) {
        int septets = Gsm0338.width(body);
        Encoding encoding = septets >= 0 ? Encoding.GSM_7 : Encoding.UCS_2;
        int width = septets >= 0 ? septets : body.length();
        if (width <= encoding.wholeMax) {
            return 1;
        }
        Cut cut = new Cut(body, encoding);
        int segments = 0;
        for (int begin = 0; begin < body.length(); begin = cut.after(begin)) {
            segments++;
        }
        return segments;
    }

    private static int[] ends(String body, Encoding encoding, int width) {
        if (width <= encoding.wholeMax) {
            return new int[] {body.length()};
        }
        Cut cut = new Cut(body, encoding);
        List<Integer> ends = new ArrayList<>();
        for (int begin = 0; begin < body.length(); begin = ends.get(ends.size() - 1)) {
            ends.add(cut.after(begin));
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The text itself, after {@link #plain} where that was asked for. */
    public String body() {
        return body;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** 1 or more. */
    public int segments() {
        return ends.length;
    }

    /** The texts of the segments; joined they are the body. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end : ends) {
            parts.add(body.substring(begin, end));
            begin = end;
        }
        return parts;
    }

    /** A part of this text as octets: one septet in each, or two octets for each unit of UCS-2. */
    byte[] octets(String part) {
        return encoding == Encoding.GSM_7 ? Gsm0338.encode(part) : part.getBytes(StandardCharsets.UTF_16BE);
    }

    /** Says only how long it is: content stays out of logs. */
    @Override
    public String toString() {
        return "SmsText[" + encoding + ", " + ends.length + " segments]";
    }
}
