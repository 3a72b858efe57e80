package io.dunning.letter;

import java.util.List;

/**
 * Where on an A4 sheet the recipient stands, so that it shows in the window of the envelope, and where the sheet is folded. All lengths are
 * millimetres from the upper left corner of the sheet.
 *
 * @param left where the field of the address begins
 * @param top where it begins
 * @param width how wide it is
 * @param height how high it is
 * @param recipientDown how far below its top the recipient begins; the return line stands just above
 * @param clear how far around the field nothing else may stand, because the sheet moves in its envelope and windows differ
 * @param folds where the sheet is folded, from above
 */
public record AddressWindow(
        double left, double top, double width, double height, double recipientDown, double clear, List<Double> folds) {

    /**
     * DIN 5008 form B, for DL envelopes with the window on the left. Dimensions as told by de.wikipedia.org, <i>Falzmarke</i>, and
     * sprache-kompakt.de; the standard itself was not read. The text begins 5 mm inside the field.
     */
    public static final AddressWindow DIN_5008_FORM_B =
            new AddressWindow(25, 45, 80, 45, 17.7, 5, List.of(105.0, 210.0));

    /**
     * DL envelopes with the window on the right, as in France: edics.fr, <i>Rédiger vos adresses</i>, a frame of 85 by 33 mm, 110 mm from
     * the left and 55 mm from above. Common in Italy and Spain too, but for their envelopes it was <b>not verified</b>: hold a sample against
     * yours.
     */
    public static final AddressWindow DL_RIGHT = new AddressWindow(110, 55, 85, 33, 5.5, 5, List.of(99.0, 198.0));

    /**
     * Norwegian envelopes with the window on the left: what the windows of E6/5, C6/5, C5 and EC4 have in common by officeconsult.no,
     * <i>Plassering av mottakerfelt i vinduskonvolutter</i>; around it, as much is kept clear as the largest of them shows. The fold is that of
     * C5.
     */
    public static final AddressWindow NORWAY = new AddressWindow(25, 44.5, 80, 25.5, 5, 15, List.of(148.5));

    private static final double SHEET_WIDTH = 210;
    private static final double HALF_SHEET = 148.5;
    private static final double WIDTH_MIN = 50;
    private static final double HEIGHT_MIN = 20;

    /** @throws IllegalArgumentException where the field doesn't lie in the upper half of the sheet, or is too small for an address */
    public AddressWindow {
        boolean inside = left - clear >= 0
                && top - clear >= 0
                && left + width <= SHEET_WIDTH
                && top + height + clear <= HALF_SHEET
                && width >= WIDTH_MIN
                && height >= HEIGHT_MIN
                && recipientDown >= 4
                && recipientDown < height
                && clear >= 0;
        if (!inside) {
            throw new IllegalArgumentException("the field of the address lies in the upper half of the sheet");
        }
        folds = List.copyOf(folds);
        if (!folds.stream().allMatch(y -> y > 0 && y < 2 * HALF_SHEET)) {
            throw new IllegalArgumentException("a fold lies outside the sheet");
        }
    }

    /** Whether there is room for the date and the reference on its right. */
    boolean isOnTheLeft() {
        return left + width / 2 < SHEET_WIDTH / 2;
    }

    double clearTop() {
        return top - clear;
    }

    double clearBottom() {
        return top + height + clear;
    }
}
