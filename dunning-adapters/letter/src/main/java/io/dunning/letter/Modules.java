package io.dunning.letter;

import com.google.zxing.common.BitMatrix;

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
}
