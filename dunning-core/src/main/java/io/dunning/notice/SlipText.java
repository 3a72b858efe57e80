package io.dunning.notice;

import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.evidence.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Payment slips as text, for stores and for the hash of a message: one line per field, first how the code is drawn and how many lines stand
 * beside it. Every list of slips has one text, and no two have the same.
 */
public final class SlipText {

    private SlipText() {}

    /** The slips as text; empty where there are none. */
    public static String write(List<PaymentSlip> slips) {
        StringBuilder text = new StringBuilder();
        for (PaymentSlip slip : slips) {
            text.append(slip.symbology())
                    .append(' ')
                    .append(slip.lines().size())
                    .append('\n');
            append(text, slip.payload());
            append(text, slip.alternative());
            slip.lines().forEach(line -> append(text, line));
        }
        return text.toString();
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException where the text is not one of its
     */
    public static List<PaymentSlip> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<PaymentSlip> slips = new ArrayList<>();
        Iterator<String> fields = Arrays.asList(text.split("\n")).iterator();
        try {
            while (fields.hasNext()) {
                String[] head = fields.next().split(" ", 2);
                String payload = plain(fields.next());
                String alternative = plain(fields.next());
                List<String> lines = new ArrayList<>();
                for (int left = Integer.parseInt(head[1]); left > 0; left--) {
                    lines.add(plain(fields.next()));
                }
                slips.add(new PaymentSlip(Symbology.valueOf(head[0]), payload, alternative, lines));
            }
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the text of payment slips is cut", e);
        }
        return slips;
    }

    /** The hash of what a message says, its payment slips included, as the event of its notice carries it. */
    public static Hash hash(Message message) {
        String words = message.subject() + "\n" + message.body();
        // No body holds a NUL, so that no text can pass for slips.
        return Hash.of(message.slips().isEmpty() ? words : words + '\0' + write(message.slips()));
    }

    private static void append(StringBuilder text, String field) {
        text.append(field.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                c = field.charAt(i) == 'n' ? '\n' : field.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
