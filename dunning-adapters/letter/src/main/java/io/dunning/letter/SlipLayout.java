package io.dunning.letter;

import io.dunning.letter.Block.PlacedCode;
import io.dunning.letter.Block.Role;
import io.dunning.letter.Block.Run;
import java.util.ArrayList;
import java.util.List;

/** A payment code with its lines: beside it where it is narrow, above it where it is as wide as a bar code. */
final class SlipLayout {

    private static final float MICROMETRES = 1000;
    private static final float GAP = 6;
    private static final float ABOVE = 3;

    /** A wider code has its lines above it. */
    private static final float BESIDE_MAX = 60;

    private static final String PLACE = "the payment slip";

    private final LetterSlip slip;
    private final String alternative;
    private final float codeWidth;
    private final float codeHeight;
    private final boolean beside;
    private final List<String> lines;

    SlipLayout(LetterSlip slip) {
        this.slip = slip;
        codeWidth = slip.code().widthMicrometres() / MICROMETRES;
        codeHeight = slip.code().heightMicrometres() / MICROMETRES;
        beside = codeWidth <= BESIDE_MAX;
        if (codeWidth > Sheet.WIDTH - Sheet.LEFT) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, "a payment code is wider than the paper");
        }
        float width = Sheet.TEXT_WIDTH - (beside ? black() + GAP : 0);
        lines = Lines.wrap(Typeface.REGULAR, Sheet.BODY_SIZE, slip.lines(), Sheet.points(width), PLACE);
        // Read aloud and not drawn; what can't be drawn has no business there either.
        alternative = Lines.checked(Typeface.REGULAR, slip.alternative(), PLACE);
    }

    /** How high it is, in millimetres, the room above it included. */
    float height() {
        return ABOVE + (beside ? Math.max(codeHeight, textHeight()) : codeHeight + GAP + textHeight());
    }

    private float textHeight() {
        return lines.size() * Sheet.BODY_STEP;
    }

    List<Block> blocks(float down, int element) {
        float top = down + ABOVE;
        float left = beside ? Sheet.LEFT + black() + GAP : Sheet.LEFT;
        float codeTop = beside ? top : top + textHeight() + GAP;
        // Lines and code share a middle, which looks calmer than a common top.
        float textTop = beside ? top + Math.max(0, (codeHeight - textHeight()) / 2) : top;
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            float baseline = textTop + (i + 1) * Sheet.BODY_STEP - 1.2f;
            runs.add(new Run(Typeface.REGULAR, Sheet.BODY_SIZE, Sheet.points(left), Sheet.up(baseline), lines.get(i)));
        }
        PlacedCode placed = new PlacedCode(
                slip.code().modules(),
                Sheet.points(Sheet.LEFT - quietZone()),
                Sheet.up(codeTop + codeHeight),
                Sheet.points(codeWidth),
                Sheet.points(codeHeight),
                alternative);
        return List.of(
                new Block(Role.FIGURE, element, List.of(), List.of(), placed),
                Block.text(Role.PARAGRAPH, element + 1, runs));
    }

    /** How wide the code is without its margins. */
    private float black() {
        return codeWidth - 2 * quietZone();
    }

    /** The empty margin hangs to the left, so that the black begins where the text does. */
    private float quietZone() {
        Modules modules = slip.code().modules();
        return modules.micrometres(modules.marginX()) / MICROMETRES;
    }
}
