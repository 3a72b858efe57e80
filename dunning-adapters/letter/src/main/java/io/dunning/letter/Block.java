package io.dunning.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on a page that belongs together, in the order in which it is read.
 *
 * @param role what it is
 * @param element which element of its letter it is a part of: a paragraph that goes on overleaf has one number on both pages; -1 for what
 *     isn't read at all
 * @param runs its lines
 * @param marks black areas: lines, folds
 * @param code a payment code; {@code null} where there is none
 */
record Block(
        Role role,
        int element,
        List<Run> runs,
        List<Mark> marks,
        @Nullable PlacedCode code) {

    static final int NOT_READ = -1;

    /** What a block is, as it stands in the tags of a PDF. */
    enum Role {
        PARAGRAPH("P"),
        HEADING("H1"),
        FIGURE("Figure"),
        /** Page numbers and the like. */
        ARTIFACT("Artifact");

        private final String tag;

        Role(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    /** A line of text, in points from the lower left corner of the page. */
    record Run(Typeface typeface, float size, float x, float y, String text) {}

    /** A black rectangle, in points from the lower left corner of the page. */
    record Mark(float x, float y, float width, float height) {}

    /** A code, its margins included, in points from the lower left corner of the page. */
    record PlacedCode(Modules modules, float x, float y, float width, float height, String alternative) {}

    static Block text(Role role, int element, List<Run> runs) {
        return new Block(role, element, List.copyOf(runs), List.of(), null);
    }

    static Block marks(List<Mark> marks) {
        return new Block(Role.ARTIFACT, NOT_READ, List.of(), marks, null);
    }
}
