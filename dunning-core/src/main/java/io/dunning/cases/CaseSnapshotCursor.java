package io.dunning.cases;

import io.dunning.notice.NoticeKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Reads what {@link CaseSnapshotBytes} wrote, in the same order. Nothing is trusted: every length and count is held against
 * the bytes that are left before anything is made of it. Not thread-safe.
 *
 * <p>All methods throw {@link IllegalArgumentException} where the bytes can't be what was written.
 */
final class CaseSnapshotCursor {

    private static final int KEY_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private int at;
    private long baseDay;

    CaseSnapshotCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    void countFrom(LocalDate base) {
        baseDay = base.toEpochDay();
    }

    int octet() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    /** Marks of which only those in {@code known} may be set. */
    int marks(int known) {
        int marks = wholeNumber();
        if ((marks & ~known) != 0) {
            throw new IllegalArgumentException("unknown marks");
        }
        return marks;
    }

    /** The constant at a place among {@code all}. */
    <E extends Enum<E>> E constant(E[] all) {
        int place = octet();
        if (place >= all.length) {
            throw new IllegalArgumentException("no constant has place " + place);
        }
        return all[place];
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7FL) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    /** A number that fits an {@code int}. */
    int wholeNumber() {
        return fitting(number());
    }

    /** How many of something follow, each of which takes a byte or more. */
    int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("more is announced than there is");
        }
        return (int) count;
    }

    /** A place in a list of that size. */
    int place(int size) {
        long place = number();
        if (place < 0 || place >= size) {
            throw new IllegalArgumentException("nothing has place " + place);
        }
        return (int) place;
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(epochDay());
    }

    /** A day as days since 1970-01-01. */
    int dayNumber() {
        return fitting(epochDay());
    }

    private long epochDay() {
        return Math.addExact(baseDay, signed());
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    NoticeKey key() {
        need(KEY_BYTES);
        NoticeKey key = new NoticeKey(HEX.formatHex(bytes, at, at + KEY_BYTES));
        at += KEY_BYTES;
        return key;
    }

    /** Nothing may follow. */
    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("bytes are left over");
        }
    }

    private void need(int count) {
        if (bytes.length - at < count) {
            throw new IllegalArgumentException("it ends too early");
        }
    }

    private static int fitting(long value) {
        return Math.toIntExact(value);
    }
}
