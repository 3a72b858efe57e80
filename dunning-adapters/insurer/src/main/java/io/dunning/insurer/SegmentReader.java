package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an X12 file into segments, in constant memory. The separators are those of each interchange's own header, which has a fixed length (ASC
 * X12.5: 106 characters with the terminator).
 */
final class SegmentReader {

    /** Ten times what the longest segment of an 835 can hold by the standard's own lengths. */
    static final int SEGMENT_LENGTH_MAX = 8_192;

    static final int ELEMENTS_MAX = 64;
    private static final int ISA_LENGTH = 106;
    /** Where the separators stand in an interchange header. */
    private static final int[] ISA_SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    private static final int COMPONENT_SEPARATOR = 104;
    private static final int TERMINATOR = 105;
    private static final int BUFFER_LENGTH = 65_536;

    private final InputStream in;
    private final long bytesMax;
    private final byte[] buffer = new byte[BUFFER_LENGTH];
    private int filled;
    private int next;
    private long taken;
    private long number;
    private boolean inInterchange;
    private char separator;
    private char componentSeparator;
    private char terminator;

    SegmentReader(InputStream in, long bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /** The next segment; {@code null} after the last interchange. */
    @Nullable
    Segment next() throws IOException, BrokenSettlement {
        int first = firstOfSegment();
        if (first < 0) {
            return null;
        }
        number++;
        return inInterchange ? segment((char) first) : header((char) first);
    }

    /** How many segments were read. */
    long number() {
        return number;
    }

    /** The interchange was closed: another one may follow, with separators of its own. */
    void endInterchange() {
        inInterchange = false;
    }

    private int firstOfSegment() throws IOException, BrokenSettlement {
        int c = read();
        while (c == '\r' || c == '\n' || !inInterchange && c == ' ') {
            c = read();
        }
        return c;
    }

    private Segment header(char first) throws IOException, BrokenSettlement {
        char[] isa = new char[ISA_LENGTH];
        isa[0] = first;
        for (int i = 1; i < ISA_LENGTH; i++) {
            int c = read();
            if (c < 0) {
                throw fault(Reason.NOT_X12, "the file is shorter than an interchange header");
            }
            isa[i] = (char) c;
        }
        separator = isa[ISA_SEPARATORS[0]];
        componentSeparator = isa[COMPONENT_SEPARATOR];
        terminator = isa[TERMINATOR];
        boolean placed = isa[0] == 'I' && isa[1] == 'S' && isa[2] == 'A';
        for (int place : ISA_SEPARATORS) {
            placed &= isa[place] == separator;
        }
        Set<Character> different = new HashSet<>(List.of(separator, componentSeparator));
        different.add(terminator);
        if (!placed || different.size() < 3 || isText(separator) || isText(componentSeparator) || isText(terminator)) {
            throw fault(Reason.NOT_X12, "this is no header of an X12 interchange, 106 characters long");
        }
        inInterchange = true;
        return split(new String(isa, 0, TERMINATOR));
    }

    private static boolean isText(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ' || c == '.' || c == '-';
    }

    private Segment segment(char first) throws IOException, BrokenSettlement {
        StringBuilder text = new StringBuilder();
        int c = first;
        while (c != terminator) {
            if (c < 0) {
                throw fault(Reason.TRUNCATED, "the file ends in the middle of this segment");
            }
            // Files are wrapped to lines of 80 by some senders.
            if (c != '\r' && c != '\n') {
                if (c < ' ' && c != separator && c != componentSeparator) {
                    throw fault(Reason.CONTROL_CHARACTER, "a control character");
                }
                text.append((char) c);
            }
            if (text.length() > SEGMENT_LENGTH_MAX) {
                throw fault(
                        Reason.TOO_LARGE, "longer than " + SEGMENT_LENGTH_MAX + " characters; its end may be missing");
            }
            c = read();
        }
        return split(text.toString());
    }

    private Segment split(String text) throws BrokenSettlement {
        List<String> elements = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            elements.add(text.substring(from, at));
            from = at + 1;
        }
        elements.add(text.substring(from));
        if (elements.size() > ELEMENTS_MAX) {
            throw fault(Reason.TOO_LARGE, "more than " + ELEMENTS_MAX + " elements");
        }
        return new Segment(number, elements, componentSeparator);
    }

    private int read() throws IOException, BrokenSettlement {
        if (next == filled) {
            filled = in.read(buffer, 0, BUFFER_LENGTH);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        if (++taken > bytesMax) {
            throw fault(Reason.TOO_LARGE, "the file has more than " + bytesMax + " bytes");
        }
        return buffer[next++] & 0xFF;
    }

    private BrokenSettlement fault(Reason reason, String sentence) {
        return new BrokenSettlement(reason, number, "segment " + number + ": " + sentence);
    }
}
