package io.dunning.letter;

import com.google.zxing.common.BitMatrix;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/**
 * The black and white fields of a code. All lengths but one are in modules, the width of the smallest field.
 *
 * @param bits the fields without margins; a bar code is a single row
 * @param rowHeight how high a row is
 * @param marginX empty on the left and on the right
 * @param marginY empty above and below
 * @param micrometres how wide the fields are together, without margins
 */
record Modules(BitMatrix bits, int rowHeight, int marginX, int marginY, int micrometres) {

    private static final int FIELDS_MAX = 2000;

    /** Takes one black bar or field after the other. */
    @FunctionalInterface
    interface Painter {
        void paint(int x, int y, int width, int height);
    }

    int width() {
        return bits.getWidth() + 2 * marginX;
    }

    int height() {
        return bits.getHeight() * rowHeight + 2 * marginY;
    }

    /** A length of so many modules in thousandths of a millimetre, rounded down. */
    int micrometres(int length) {
        return (int) ((long) length * micrometres / bits.getWidth());
    }

    /** Neighbours in a row are painted as one, so that no light line shows between them. */
    void paint(Painter painter) {
        for (int row = 0; row < bits.getHeight(); row++) {
            int x = 0;
            while (x < bits.getWidth()) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, row)) {
                    x++;
                }
                if (x > from) {
                    painter.paint(marginX + from, marginY + row * rowHeight, x - from, rowHeight);
                } else {
                    x++;
                }
            }
        }
    }

    /** Row by row, a bit for each field. */
    void writeTo(DataOutputStream out) throws IOException {
        for (int number : new int[] {bits.getWidth(), bits.getHeight(), rowHeight, marginX, marginY, micrometres}) {
            out.writeInt(number);
        }
        BitSet fields = new BitSet();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                fields.set(y * bits.getWidth() + x, bits.get(x, y));
            }
        }
        byte[] bytes = fields.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** What {@link #writeTo} wrote. */
    static Modules readFrom(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int rowHeight = in.readInt();
        int marginX = in.readInt();
        int marginY = in.readInt();
        int micrometres = in.readInt();
        int length = in.readInt();
        if (width < 1
                || height < 1
                || width > FIELDS_MAX
                || height > FIELDS_MAX
                || length < 0
                || length > in.available()) {
            throw new IOException("a code is damaged");
        }
        BitSet fields = BitSet.valueOf(in.readNBytes(length));
        BitMatrix bits = new BitMatrix(width, height);
        fields.stream().forEach(field -> bits.set(field % width, field / width));
        return new Modules(bits, rowHeight, marginX, marginY, micrometres);
    }
}
