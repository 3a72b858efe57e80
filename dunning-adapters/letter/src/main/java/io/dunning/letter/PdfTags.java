package io.dunning.letter;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** The tree of a tagged PDF: what is read, in which order and language (PDF 1.7, 14.7; PDF/UA-1). */
final class PdfTags {

    private static final COSName PARAGRAPHS = COSName.getPDFName("Sect");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final COSArray letters = new COSArray();
    private final COSArray parents = new COSArray();
    private int pages;

    PdfTags() {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        document = element(COSName.getPDFName("Document"), root);
        document.setItem(COSName.K, letters);
        root.setItem(COSName.K, document);
    }

    /** Begins a letter. */
    Of letter(String language) {
        COSDictionary section = element(PARAGRAPHS, document);
        section.setItem(COSName.LANG, new COSString(language));
        COSArray children = new COSArray();
        section.setItem(COSName.K, children);
        letters.add(section);
        return new Of(section, children);
    }

    /** The whole tree, after the last letter. */
    COSDictionary root() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages);
        return root;
    }

    private static COSDictionary element(COSName type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, type);
        element.setItem(COSName.P, parent);
        return element;
    }

    /** The tags of one letter. */
    final class Of {
        private final COSDictionary section;
        private final COSArray children;
        private final List<COSDictionary> elements = new ArrayList<>();

        private Of(COSDictionary section, COSArray children) {
            this.section = section;
            this.children = children;
        }

        /** Tags what is read on a page. */
        void page(PDPage page, List<Block> marked) {
            COSArray owners = new COSArray();
            for (int number = 0; number < marked.size(); number++) {
                Block block = marked.get(number);
                if (block.element() == elements.size()) {
                    elements.add(begun(block, page));
                }
                COSDictionary element = elements.get(block.element());
                join(element, page, number);
                owners.add(element);
            }
            page.setStructParents(pages);
            parents.add(COSInteger.get(pages));
            parents.add(owners);
            pages++;
        }

        private COSDictionary begun(Block block, PDPage page) {
            COSDictionary element = element(COSName.getPDFName(block.role().tag()), section);
            element.setItem(COSName.PG, page);
            Block.PlacedCode code = block.code();
            if (code != null) {
                element.setItem(COSName.ALT, new COSString(code.alternative()));
                element.setItem(COSName.A, place(code));
            }
            children.add(element);
            return element;
        }

        /** A paragraph that goes on overleaf has pieces on both pages. */
        private void join(COSDictionary element, PDPage page, int number) {
            COSBase first = element.getDictionaryObject(COSName.K);
            if (first == null) {
                element.setInt(COSName.K, number);
                return;
            }
            COSArray pieces = first instanceof COSArray known ? known : new COSArray();
            if (pieces.size() == 0) {
                pieces.add(first);
                element.setItem(COSName.K, pieces);
            }
            COSDictionary piece = new COSDictionary();
            piece.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            piece.setItem(COSName.PG, page);
            piece.setInt(COSName.MCID, number);
            pieces.add(piece);
        }

        private static COSDictionary place(Block.PlacedCode code) {
            COSArray box = new COSArray();
            box.add(new COSFloat(code.x()));
            box.add(new COSFloat(code.y()));
            box.add(new COSFloat(code.x() + code.width()));
            box.add(new COSFloat(code.y() + code.height()));
            COSDictionary layout = new COSDictionary();
            layout.setItem(COSName.O, COSName.getPDFName("Layout"));
            layout.setItem(COSName.BBOX, box);
            layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
            layout.setDirect(true);
            return layout;
        }
    }
}
