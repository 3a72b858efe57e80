package io.dunning.loadlist;

import io.dunning.loadlist.FileFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The first pass over a list: its fingerprint, and whether its bytes are text in lines. */
final class ListBytes {

    static final int LINE_LENGTH_MAX = 262_144;
    private static final int CHUNK = 65_536;

    private final LoadList.Settings settings;
    private final MessageDigest sha256 = RowHash.sha256();
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(CHUNK);
    private final CharBuffer out = CharBuffer.allocate(CHUNK);
    private long size;
    private long line = 1;
    private int lineLength;
    private boolean afterCarriageReturn;

    private ListBytes(LoadList.Settings settings) {
        this.settings = settings;
        decoder = strictDecoder(settings.charset());
    }

    /** The SHA-256 of the bytes, in hexadecimal. */
    static String fingerprint(ListSource source, LoadList.Settings settings) throws BrokenList {
        try (InputStream stream = source.open()) {
            return new ListBytes(settings).read(stream);
        } catch (IOException e) {
            throw new UnreadableList("a list of " + settings.creditor() + " cannot be read; load it again", e);
        }
    }

    /** Fails on bytes that the character set doesn't know; a replacement character would hide a wrong name. */
    static CharsetDecoder strictDecoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private String read(InputStream stream) throws IOException, BrokenList {
        int n;
        while ((n = stream.read(in.array(), in.position(), in.remaining())) >= 0) {
            sha256.update(in.array(), in.position(), n);
            count(n);
            in.position(in.position() + n);
            in.flip();
            decode(false);
            in.compact();
        }
        in.flip();
        decode(true);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void count(int bytes) throws BrokenList {
        size += bytes;
        if (size > settings.bytesMax()) {
            throw new BrokenList(
                    Reason.FILE_TOO_LARGE, line, "more than " + settings.bytesMax() + " bytes; split the list");
        }
    }

    private void decode(boolean atEnd) throws BrokenList {
        CoderResult result;
        do {
            result = decoder.decode(in, out, atEnd);
            out.flip();
            while (out.hasRemaining()) {
                examine(out.get());
            }
            out.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw wrongEncoding();
        }
    }

    private void examine(char c) throws BrokenList {
        if (c == '\n' && afterCarriageReturn) {
            afterCarriageReturn = false;
            return;
        }
        afterCarriageReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            lineLength = 0;
            return;
        }
        // Every other byte of ASCII text in UTF-16 is zero; no header holds one.
        if (c == 0 && line == 1) {
            throw wrongEncoding();
        }
        if (++lineLength > LINE_LENGTH_MAX) {
            throw new BrokenList(Reason.LINE_TOO_LONG, line, "a line of more than " + LINE_LENGTH_MAX + " characters");
        }
    }

    private BrokenList wrongEncoding() {
        return new BrokenList(
                Reason.WRONG_ENCODING,
                line,
                "this line is not text in " + settings.charset().name()
                        + "; save the list as UTF-8, or declare the character set that it has");
    }
}
