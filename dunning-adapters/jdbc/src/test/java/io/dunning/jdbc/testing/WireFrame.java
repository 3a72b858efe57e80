package io.dunning.jdbc.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of PostgreSQL's protocol 3: a letter, a length, and a body, of which only the beginning is held; the rest
 * passes through.
 */
final class WireFrame {

    static final char STARTUP = 0;

    private static final int HEAD_MAX = 8_192;

    private final char type;
    private final int bodyBytes;
    private final byte[] head;

    /** Of a body of the given length, and the first bytes of it: all of them if it is short. */
    WireFrame(char type, int bodyBytes, byte[] head) {
        this.type = type;
        this.bodyBytes = bodyBytes;
        this.head = head;
    }

    /**
     * Reads up to the end of the head.
     *
     * @throws EOFException if the other side has closed
     */
    static WireFrame read(DataInputStream in) throws IOException {
        return read((char) in.readUnsignedByte(), in);
    }

    /** Reads the first message of a connection. */
    static WireFrame readStartup(DataInputStream in) throws IOException {
        return read(STARTUP, in);
    }

    private static WireFrame read(char type, DataInputStream in) throws IOException {
        int body = in.readInt() - Integer.BYTES;
        byte[] head = new byte[Math.min(body, HEAD_MAX)];
        in.readFully(head);
        return new WireFrame(type, body, head);
    }

    /** Passes on the head, and the rest as it comes in. */
    void pass(DataInputStream in, DataOutputStream out) throws IOException {
        passHead(out, head.length);
        byte[] buffer = new byte[HEAD_MAX];
        for (int left = bodyBytes - head.length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** Passes on the beginning only, announcing all of it. */
    void passHead(DataOutputStream out, int headBytes) throws IOException {
        if (type != STARTUP) {
            out.writeByte(type);
        }
        out.writeInt(bodyBytes + Integer.BYTES);
        out.write(head, 0, headBytes);
    }

    /** The letter; {@link #STARTUP} for the first message of all, which has none. */
    char type() {
        return type;
    }

    int bodyBytes() {
        return bodyBytes;
    }

    int headBytes() {
        return head.length;
    }

    /** The first character of the body. */
    char letter() {
        return (char) head[0];
    }

    /** The number that the body begins with. */
    int number() {
        return ByteBuffer.wrap(head).getInt();
    }

    /** One of the texts, each ended by a zero, that the body holds from the given byte on. */
    String text(int from, int index) {
        int start = from;
        for (int skipped = 0; skipped < index; skipped++) {
            start = Math.min(end(start) + 1, head.length);
        }
        return new String(head, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
        int end = start;
        while (end < head.length && head[end] != 0) {
            end++;
        }
        return end;
    }
}
