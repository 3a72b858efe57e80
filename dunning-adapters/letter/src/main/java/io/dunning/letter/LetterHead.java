package io.dunning.letter;

import io.dunning.letter.Block.Mark;
import io.dunning.letter.Block.Role;
import io.dunning.letter.Block.Run;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All above the text on the first page: sender, address, date, the number of the letter, and the marks for folding and punching. */
final class LetterHead {

    private static final float NAME_SIZE = 13;
    private static final float SENDER_SIZE = 8.5f;
    private static final float LABEL_SIZE = 8;
    private static final float VALUE_SIZE = 10;
    private static final float REFERENCE_SIZE = 6.5f;
    private static final float INFO_STEP = 4.4f;

    /** Postal machines like 10 to 12 points; a long line may become smaller, but stays readable. */
    private static final float[] ADDRESS_SIZES = {10.5f, 10, 9.5f, 9, 8.5f, 8};

    private static final float ADDRESS_STEP_MAX = 4.7f;
    private static final float ADDRESS_STEP_MIN = 3.6f;
    private static final float RETURN_SIZE = 7;
    private static final float RETURN_SIZE_MIN = 5.5f;
    private static final float RETURN_ABOVE = 2;

    private final Letter letter;
    private final AddressWindow window;
    private final List<Block> blocks = new ArrayList<>();
    private int elements;

    LetterHead(Letter letter) {
        this.letter = letter;
        window = letter.paper().window();
        sender();
        returnLine();
        recipient();
        info();
        marks();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How many elements it has. */
    int elements() {
        return elements;
    }

    /** Where the text may begin, in millimetres from above. */
    float bottom() {
        return (float) window.clearBottom() + Sheet.BELOW_WINDOW;
    }

    private void sender() {
        List<Run> runs = new ArrayList<>();
        float down = Sheet.SENDER_TOP;
        for (String line : letter.paper().sender()) {
            boolean name = runs.isEmpty();
            Typeface typeface = name ? Typeface.BOLD : Typeface.REGULAR;
            float size = name ? NAME_SIZE : SENDER_SIZE;
            down += name ? 0 : Sheet.SENDER_STEP + (runs.size() == 1 ? 1 : 0);
            String text = fitting(typeface, size, line, Sheet.TEXT_WIDTH, "the sender");
            runs.add(new Run(typeface, size, Sheet.points(Sheet.LEFT), Sheet.up(down), text));
        }
        if (down + 1 > window.clearTop()) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, "the sender would show in the window");
        }
        add(runs);
    }

    private void returnLine() {
        String text = Lines.checked(Typeface.REGULAR, letter.paper().returnLine(), "the return line");
        float width = Sheet.points(window.width());
        float size = Math.min(RETURN_SIZE, RETURN_SIZE * width / Typeface.REGULAR.width(text, RETURN_SIZE));
        if (size < RETURN_SIZE_MIN) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, "the return line is wider than the window");
        }
        float down = (float) (window.top() + window.recipientDown()) - RETURN_ABOVE;
        add(List.of(new Run(Typeface.REGULAR, size, Sheet.points(window.left()), Sheet.up(down), text)));
        blocks.add(Block.marks(List.of(new Mark(
                Sheet.points(window.left()), Sheet.up(down + 0.9), Typeface.REGULAR.width(text, size), 0.3f))));
    }

    private void recipient() {
        List<String> lines = letter.recipient().stream()
                .map(line -> Lines.checked(Typeface.REGULAR, line.strip(), "the recipient"))
                .toList();
        float size = addressSize(lines);
        float room = (float) (window.height() - window.recipientDown());
        float step = Math.min(ADDRESS_STEP_MAX, room / lines.size());
        if (step < ADDRESS_STEP_MIN) {
            throw new LetterRefused(LetterRefused.Reason.ADDRESS_SPACE, "an address is higher than its field");
        }
        List<Run> runs = new ArrayList<>();
        float down = (float) (window.top() + window.recipientDown());
        for (int i = 0; i < lines.size(); i++) {
            float baseline = down + (i + 1) * step - 1.1f;
            runs.add(new Run(Typeface.REGULAR, size, Sheet.points(window.left()), Sheet.up(baseline), lines.get(i)));
        }
        add(runs);
    }

    private float addressSize(List<String> lines) {
        float width = Sheet.points(window.width());
        for (float size : ADDRESS_SIZES) {
            if (lines.stream().allMatch(line -> Typeface.REGULAR.width(line, size) <= width)) {
                return size;
            }
        }
        throw new LetterRefused(LetterRefused.Reason.ADDRESS_SPACE, "a line of an address is wider than its field");
    }

    /** Date and number, on that side of the sheet where the window isn't. */
    private void info() {
        float left = window.isOnTheLeft() ? Sheet.INFO_LEFT : Sheet.LEFT;
        float down = (float) (window.top() + Math.min(window.recipientDown(), 8));
        LetterWords words = letter.paper().words();
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(letter.paper().language()));
        down = info(left, down, words.date(), VALUE_SIZE, letter.date().format(days));
        info(left, down, words.reference(), REFERENCE_SIZE, letter.reference());
    }

    private float info(float left, float down, String label, float size, String value) {
        List<Run> runs = new ArrayList<>();
        float at = down;
        String name = fitting(Typeface.REGULAR, LABEL_SIZE, label, Sheet.INFO_WIDTH, "the words of the paper") + " ";
        runs.add(new Run(Typeface.REGULAR, LABEL_SIZE, Sheet.points(left), Sheet.up(at), name));
        String text = Lines.checked(Typeface.REGULAR, value, "the reference");
        for (String line : Lines.wrap(Typeface.REGULAR, size, text, Sheet.points(Sheet.INFO_WIDTH))) {
            at += INFO_STEP;
            runs.add(new Run(Typeface.REGULAR, size, Sheet.points(left), Sheet.up(at), line));
        }
        blocks.add(Block.text(Role.PARAGRAPH, elements++, runs));
        return at + INFO_STEP + 2;
    }

    private void marks() {
        List<Mark> marks = new ArrayList<>();
        for (double fold : window.folds()) {
            marks.add(mark(fold, Sheet.MARK_WIDTH));
        }
        if (!window.folds().contains((double) Sheet.HOLE_MARK)) {
            marks.add(mark(Sheet.HOLE_MARK, Sheet.MARK_WIDTH * 1.5f));
        }
        blocks.add(Block.marks(marks));
    }

    private static Mark mark(double down, float width) {
        return new Mark(Sheet.points(Sheet.MARK_LEFT), Sheet.up(down), Sheet.points(width), 0.4f);
    }

    /** Spaces part the lines for those who hear them. */
    private void add(List<Run> lines) {
        List<Run> runs = new ArrayList<>();
        for (Run line : lines) {
            boolean last = runs.size() == lines.size() - 1;
            runs.add(new Run(line.typeface(), line.size(), line.x(), line.y(), line.text() + (last ? "" : " ")));
        }
        blocks.add(Block.text(Role.PARAGRAPH, elements++, runs));
    }

    private static String fitting(Typeface typeface, float size, String line, float width, String place) {
        String text = Lines.checked(typeface, line, place);
        if (typeface.width(text, size) > Sheet.points(width)) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, place + " is wider than its place");
        }
        return text;
    }
}
