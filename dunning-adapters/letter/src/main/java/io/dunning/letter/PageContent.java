package io.dunning.letter;

import static java.util.Objects.requireNonNull;

import io.dunning.letter.Block.Mark;
import io.dunning.letter.Block.PlacedCode;
import io.dunning.letter.Block.Role;
import io.dunning.letter.Block.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The operators that draw a page. All of them are written here from numbers; text is written as numbers of glyphs, so that nothing that
 * stands in a letter can be taken for an operator.
 */
final class PageContent {

    private final StringBuilder out = new StringBuilder(8192);
    private final List<Block> marked = new ArrayList<>();
    private final Map<Typeface, BitSet> used;

    PageContent(List<Block> blocks, Map<Typeface, BitSet> used) {
        this.used = used;
        blocks.forEach(this::block);
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The blocks that are read, in the order of their numbers on this page. */
    List<Block> marked() {
        return marked;
    }

    private void block(Block block) {
        if (block.role() == Role.ARTIFACT) {
            // With a dictionary even where it is empty: it is the form that says what kind it is.
            out.append("/Artifact <</Type /")
                    .append(block.runs().isEmpty() ? "Layout" : "Pagination")
                    .append(">> BDC\n");
        } else {
            out.append('/')
                    .append(block.role().tag())
                    .append(" <</MCID ")
                    .append(marked.size())
                    .append(">> BDC\n");
            marked.add(block);
        }
        block.marks().forEach(this::mark);
        text(block.runs());
        if (block.code() != null) {
            code(block.code());
        }
        out.append("EMC\n");
    }

    private void mark(Mark mark) {
        number(mark.x()).number(mark.y()).number(mark.width()).number(mark.height());
        out.append("re f\n");
    }

    private void text(List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        out.append("BT\n");
        for (Run run : runs) {
            out.append('/').append(run.typeface().name()).append(' ');
            number(run.size());
            out.append("Tf 1 0 0 1 ");
            number(run.x()).number(run.y());
            out.append("Tm <");
            run.typeface().write(run.text(), out, requireNonNull(used.get(run.typeface())));
            out.append("> Tj\n");
        }
        out.append("ET\n");
    }

    private void code(PlacedCode code) {
        Modules modules = code.modules();
        float across = code.width() / modules.width();
        float down = code.height() / modules.height();
        modules.paint((x, y, width, height) -> {
            number(code.x() + x * across).number(code.y() + code.height() - (y + height) * down);
            number(width * across).number(height * down);
            out.append("re\n");
        });
        out.append("f\n");
    }

    /** Thousandths of a point, the same in every country. */
    private PageContent number(float points) {
        long thousandths = Math.round(points * 1000.0);
        if (thousandths < 0) {
            out.append('-');
        }
        long size = Math.abs(thousandths);
        out.append(size / 1000);
        long rest = size % 1000;
        if (rest != 0) {
            out.append('.').append(rest / 100);
            if (rest % 100 != 0) {
                out.append(rest / 10 % 10);
            }
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
        out.append(' ');
        return this;
    }
}
