package io.dunning.bank;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a parser that reads on and on within one piece of a file: an endless name, comment, text or attribute. Whoever reads says by
 * {@link #progress} that a piece is done.
 */
final class BoundedInput extends FilterInputStream {

    private final long pieceMax;
    private long piece;

    BoundedInput(InputStream in, long pieceMax) {
        super(in);
        this.pieceMax = pieceMax;
    }

    void progress() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = in.read(bytes, from, length);
        count(n);
        return n;
    }

    private void count(int bytes) throws TooLong {
        piece += bytes;
        if (piece > pieceMax) {
            throw new TooLong();
        }
    }

    /** A piece is longer than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a piece of the file is too long");
        }
    }
}
