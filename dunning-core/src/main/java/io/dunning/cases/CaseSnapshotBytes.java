package io.dunning.cases;

import io.dunning.notice.NoticeKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a snapshot while they are written; {@link CaseSnapshotCursor} reads each form back. Not thread-safe. */
final class CaseSnapshotBytes {

    /** The longest form of a whole number: seven bits to a byte. */
    private static final int NUMBER_BYTES_MAX = 10;

    private static final int KEY_BYTES = 16;

    private byte[] bytes = new byte[128];
    private int size;
    private long baseDay;

    /** The day from which {@link #day} counts from now on: days of one case lie close together. */
    void countFrom(LocalDate base) {
        baseDay = base.toEpochDay();
    }

    /** One byte, 0 to 255. */
    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A constant by its place in its enum; the format number is raised when places change. */
    void constant(Enum<?> value) {
        octet(value.ordinal());
    }

    /** A whole number, seven bits to a byte, the least first: short for small ones that are not negative. */
    void number(long value) {
        room(NUMBER_BYTES_MAX);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A whole number that may be negative: short for those near zero. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void day(LocalDate date) {
        day(date.toEpochDay());
    }

    void day(long epochDay) {
        signed(epochDay - baseDay);
    }

    /** A text in UTF-8, after the number of its bytes. */
    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** A key without the detour of its text. */
    void key(NoticeKey key) {
        room(KEY_BYTES);
        String digits = key.value();
        for (int i = 0; i < KEY_BYTES * 2; i += 2) {
            int high = HexFormat.fromHexDigit(digits.charAt(i));
            bytes[size++] = (byte) (high << 4 | HexFormat.fromHexDigit(digits.charAt(i + 1)));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
