package io.dunning.letter;

import io.dunning.letter.Block.Mark;
import io.dunning.letter.Block.Role;
import io.dunning.letter.Block.Run;
import java.util.ArrayList;
import java.util.List;

/** What stands on every page: where the house is reached, the number of the letter, and the count of pages. Readers of screens pass over it. */
final class LetterFoot {

    private static final float SIZE = 8;

    private LetterFoot() {}

    static void add(Letter letter, List<List<Block>> pages) {
        for (int i = 0; i < pages.size(); i++) {
            List<Run> runs = new ArrayList<>();
            if (i > 0) {
                head(letter, runs);
            }
            foot(letter, i + 1, pages.size(), runs);
            pages.get(i).add(new Block(Role.ARTIFACT, Block.NOT_READ, runs, rules(i > 0), null));
        }
    }

    private static List<Mark> rules(boolean overleaf) {
        Mark foot = rule(Sheet.FOOTER_RULE);
        return overleaf ? List.of(rule(Sheet.NEXT_HEAD + 2.2f), foot) : List.of(foot);
    }

    private static Mark rule(float down) {
        return new Mark(Sheet.points(Sheet.LEFT), Sheet.up(down), Sheet.points(Sheet.TEXT_WIDTH), 0.4f);
    }

    private static void head(Letter letter, List<Run> runs) {
        String sender = Lines.checked(Typeface.REGULAR, letter.paper().sender().get(0), "the sender");
        String number = letter.paper().words().reference() + " " + letter.reference();
        Run reference = right(Sheet.NEXT_HEAD, Lines.checked(Typeface.REGULAR, number, "the reference"));
        runs.add(reference);
        if (Sheet.points(Sheet.LEFT) + Typeface.REGULAR.width(sender + "  ", SIZE) < reference.x()) {
            runs.add(run(Sheet.LEFT, Sheet.NEXT_HEAD, sender));
        }
    }

    private static void foot(Letter letter, int page, int pages, List<Run> runs) {
        List<String> lines = letter.paper().footer();
        for (int i = 0; i < lines.size(); i++) {
            String text = Lines.checked(Typeface.REGULAR, lines.get(i), "the footer");
            if (Typeface.REGULAR.width(text, SIZE) > Sheet.points(Sheet.FOOTER_WIDTH)) {
                throw new LetterRefused(LetterRefused.Reason.SPACE, "the footer is wider than its place");
            }
            runs.add(run(Sheet.LEFT, Sheet.FOOTER_TOP + i * Sheet.FOOTER_STEP, text));
        }
        String count = letter.paper().words().page(page, pages);
        runs.add(right(Sheet.FOOTER_TOP, Lines.checked(Typeface.REGULAR, count, "the words of the paper")));
    }

    private static Run run(float left, float down, String text) {
        return new Run(Typeface.REGULAR, SIZE, Sheet.points(left), Sheet.up(down), text);
    }

    private static Run right(float down, String text) {
        float left = Sheet.points(Sheet.WIDTH - Sheet.RIGHT) - Typeface.REGULAR.width(text, SIZE);
        return new Run(Typeface.REGULAR, SIZE, left, Sheet.up(down), text);
    }
}
