package io.dunning.letter;

/** The measures of a letter on A4, in millimetres from above where not said otherwise. */
final class Sheet {

    static final float WIDTH = 210;
    static final float HEIGHT = 297;
    static final float LEFT = 25;
    static final float RIGHT = 20;
    static final float TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    static final float SENDER_TOP = 15;
    static final float SENDER_STEP = 3.9f;
    static final float INFO_WIDTH = 62;
    static final float INFO_LEFT = WIDTH - RIGHT - INFO_WIDTH;

    /** DIN 5008: two empty lines, 8.46 mm, below the field of the address. */
    static final float BELOW_WINDOW = 8.5f;

    static final float TEXT_BOTTOM = 263;
    static final float FOOTER_RULE = 270;
    static final float FOOTER_TOP = 275;
    static final float FOOTER_STEP = 3.6f;
    static final float FOOTER_WIDTH = 105;

    static final float NEXT_HEAD = 18;
    static final float NEXT_TOP = 30;

    static final float BODY_SIZE = 10.5f;
    static final float BODY_STEP = 5.1f;
    static final float PARAGRAPH_GAP = 2.6f;
    static final float SUBJECT_SIZE = 11.5f;
    static final float SUBJECT_STEP = 5.6f;
    static final float SUBJECT_GAP = 4.5f;

    static final float MARK_LEFT = 6;
    static final float MARK_WIDTH = 4;
    static final float HOLE_MARK = 148.5f;

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private Sheet() {}

    static float points(double millimetres) {
        return (float) millimetres * POINTS_PER_MILLIMETRE;
    }

    /** The height of a place on the page in points from below, as PDF counts. */
    static float up(double millimetresDown) {
        return points(HEIGHT - millimetresDown);
    }
}
