package io.dunning.letter;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** What a PDF says, by a reader that knows nothing of how it was made. */
final class Pdfs {

    private static final double POINTS = 72 / 25.4;

    private Pdfs() {}

    /** Looks at a document. */
    @FunctionalInterface
    interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    static <T> T read(byte[] pdf, Look<T> look) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document));
    }

    /** The text of a page, counted from 1. */
    static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** The text in an area of the first page, in millimetres from its upper left corner. */
    static String area(byte[] pdf, double left, double top, double width, double height) {
        return read(pdf, document -> {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "area", new Rectangle2D.Double(left * POINTS, top * POINTS, width * POINTS, height * POINTS));
            stripper.extractRegions(document.getPage(0));
            return stripper.getTextForRegion("area");
        });
    }
}
