package io.dunning.letter;

import io.dunning.letter.Block.Role;
import io.dunning.letter.Block.Run;
import java.util.ArrayList;
import java.util.List;

/** Puts a letter in its place, page by page. It reads and writes nothing outside. */
final class LetterLayout {

    /** Far more than a page holds; what is longer is refused before its lines are counted. */
    private static final int PAGE_CHARACTERS_MAX = 10_000;

    /** Of a paragraph at least so many lines stand together at the foot or the head of a page. */
    private static final int TOGETHER = 2;

    private final Letter letter;
    private final List<List<Block>> pages = new ArrayList<>();
    private int elements;
    private float down;

    private LetterLayout(Letter letter) {
        this.letter = letter;
    }

    /** @throws LetterRefused where it can't be printed whole */
    static LaidLetter of(Letter letter) {
        LetterLayout layout = new LetterLayout(letter);
        layout.lay();
        return new LaidLetter(letter, layout.pages);
    }

    private void lay() {
        long characters = letter.paragraphs().stream().mapToLong(String::length).sum();
        if (characters > (long) letter.paper().pagesMax() * PAGE_CHARACTERS_MAX) {
            throw tooLong();
        }
        LetterHead head = new LetterHead(letter);
        List<Block> first = new ArrayList<>(head.blocks());
        elements = head.elements();
        pages.add(first);
        down = head.bottom();
        subject();
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            paragraph(letter.paragraphs().get(i), "paragraph " + (i + 1));
        }
        letter.payments().forEach(this::slip);
        LetterFoot.add(letter, pages);
    }

    private void subject() {
        if (letter.subject().isBlank()) {
            return;
        }
        String text = Lines.checked(Typeface.BOLD, letter.subject(), "the subject");
        List<String> lines = Lines.wrap(Typeface.BOLD, Sheet.SUBJECT_SIZE, text, Sheet.points(Sheet.TEXT_WIDTH));
        if (lines.size() > 3) {
            throw new LetterRefused(LetterRefused.Reason.SPACE, "the subject is longer than three lines");
        }
        place(Role.HEADING, Typeface.BOLD, Sheet.SUBJECT_SIZE, Sheet.SUBJECT_STEP, lines);
        down += Sheet.SUBJECT_GAP;
    }

    private void paragraph(String paragraph, String place) {
        List<String> lines = Lines.wrap(
                Typeface.REGULAR,
                Sheet.BODY_SIZE,
                List.of(paragraph.strip().split("\n", -1)),
                Sheet.points(Sheet.TEXT_WIDTH),
                place);
        place(Role.PARAGRAPH, Typeface.REGULAR, Sheet.BODY_SIZE, Sheet.BODY_STEP, lines);
        down += Sheet.PARAGRAPH_GAP;
    }

    /** Lines of one element, over as many pages as they need. */
    private void place(Role role, Typeface typeface, float size, float step, List<String> lines) {
        int element = elements++;
        int from = 0;
        while (from < lines.size()) {
            int count = fitting(lines.size() - from, step, from == 0);
            if (count == 0) {
                nextPage();
                continue;
            }
            List<Run> runs = new ArrayList<>();
            for (String line : lines.subList(from, from + count)) {
                down += step;
                runs.add(new Run(typeface, size, Sheet.points(Sheet.LEFT), Sheet.up(down), line));
            }
            page().add(Block.text(role, element, runs));
            from += count;
        }
    }

    /** How many of the lines that are left go on this page, so that neither their first nor their last stands alone. */
    private int fitting(int left, float step, boolean begins) {
        int room = (int) ((Sheet.TEXT_BOTTOM - down) / step);
        if (left <= room) {
            return left;
        }
        int count = Math.min(room, left - TOGETHER);
        boolean alone = begins && count < TOGETHER;
        return alone || count < 1 ? 0 : count;
    }

    private void slip(LetterSlip slip) {
        SlipLayout laid = new SlipLayout(slip);
        if (down + laid.height() > Sheet.TEXT_BOTTOM) {
            nextPage();
        }
        List<Block> blocks = laid.blocks(down, elements);
        page().addAll(blocks);
        elements += blocks.size();
        down += laid.height();
    }

    private List<Block> page() {
        return pages.get(pages.size() - 1);
    }

    private void nextPage() {
        if (pages.size() == letter.paper().pagesMax()) {
            throw tooLong();
        }
        pages.add(new ArrayList<>());
        down = Sheet.NEXT_TOP;
    }

    private LetterRefused tooLong() {
        return new LetterRefused(
                LetterRefused.Reason.PAGES,
                "a letter has more than " + letter.paper().pagesMax() + " pages, which is all that its paper allows");
    }
}
