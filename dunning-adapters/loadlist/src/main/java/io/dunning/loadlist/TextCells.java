package io.dunning.loadlist;

import java.text.Normalizer;

/** Cells that hold free text: names, lines of an address, references. */
final class TextCells {

    static final int NAME_LENGTH_MAX = 200;
    /** The heaviest living orthographies stack three marks that composition leaves; more is a prank. */
    private static final int MARKS_MAX = 4;

    private TextCells() {}

    static String name(String cell) throws CellFault {
        return text(cell, NAME_LENGTH_MAX);
    }

    /** In Unicode normal form C, whatever else it looks like: {@code Null}, {@code =1+1} and {@code ../..} are names. */
    static String text(String cell, int lengthMax) throws CellFault {
        if (cell.length() > lengthMax) {
            throw new CellFault(RejectReason.TEXT_TOO_LONG, "more than " + lengthMax + " characters");
        }
        if (cell.isBlank()) {
            throw new CellFault(RejectReason.MISSING, "holds blanks only");
        }
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC);
        refuseInvisible(text);
        refusePiles(text);
        return text;
    }

    private static void refuseInvisible(String text) throws CellFault {
        if (text.codePoints().anyMatch(TextCells::isForbidden)) {
            throw new CellFault(
                    RejectReason.FORBIDDEN_CHARACTER,
                    "holds a control, an invisible or a direction-changing character, or one that stands for damage");
        }
    }

    /** Format characters reorder or hide what a reader sees; U+FFFD is what a wrong decoding left behind. */
    private static boolean isForbidden(int c) {
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static void refusePiles(String text) throws CellFault {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MARKS_MAX) {
                throw new CellFault(
                        RejectReason.TEXT_TOO_LONG, "piles more than " + MARKS_MAX + " marks on one letter");
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
