package io.dunning.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of records of 80 characters, in ISO 8859-1, a line each. */
final class Records {

    private static final int BYTES_MAX = 32 << 20;
    private static final int LENGTH = 80;

    private Records() {}

    /** All of a small file. */
    static byte[] whole(InputStream bytes) throws IOException, BadFile {
        byte[] whole = bytes.readNBytes(BYTES_MAX + 1);
        if (whole.length > BYTES_MAX) {
            throw new BadFile(FileFault.LIMIT_EXCEEDED, 1);
        }
        return whole;
    }

    /** Records that are shorter, as blanks at the end get lost on the way, are filled up; empty lines and the old end mark are left out. */
    static List<Line> of(InputStream bytes) throws IOException, BadFile {
        String text = new String(whole(bytes), StandardCharsets.ISO_8859_1);
        List<Line> records = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.length() > LENGTH) {
                throw new BadFile(FileFault.MALFORMED, number);
            }
            if (!line.isBlank() && !line.equals("\u001a")) {
                records.add(new Line(number, line + " ".repeat(LENGTH - line.length())));
            }
        }
        return records;
    }

    /**
     * One record. Positions are as in the banks' tables: counted from 1, first and last.
     *
     * @param number of the line in the file
     */
    record Line(int number, String text) {

        boolean is(String begin) {
            return text.startsWith(begin);
        }

        String raw(int first, int last) {
            return text.substring(first - 1, last);
        }

        String plain(int first, int last) {
            return Texts.plain(raw(first, last));
        }

        String digits(int first, int last, String field) throws BadStatement {
            String digits = raw(first, last);
            if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new BadStatement(StatementFault.BAD_FIELD, field);
            }
            return digits;
        }

        long number(int first, int last, String field) throws BadStatement {
            return Long.parseLong(digits(first, last, field));
        }
    }
}
