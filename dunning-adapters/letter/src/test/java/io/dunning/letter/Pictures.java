package io.dunning.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one letter per language, as PDF and PNG, into a folder: for people to look at. */
public final class Pictures {

    private static final int DPI = 90;

    private Pictures() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String language : Letters.LANGUAGES) {
            draw(folder, "letter-" + language, LetterPdf.of(Letters.usual(language)));
        }
        String list = IntStream.rangeClosed(1, 70)
                .mapToObj(i -> "Bill 2026-%04d of 3 June 2026: EUR 1.00".formatted(i))
                .collect(Collectors.joining("\n"));
        draw(folder, "letter-long", LetterPdf.of(Letters.saying("Dear Sample Person,", list, "Kind regards")));
    }

    private static void draw(Path folder, String name, byte[] pdf) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
                String number = page == 0 ? "" : "-" + (page + 1);
                ImageIO.write(
                        image, "png", folder.resolve(name + number + ".png").toFile());
            }
        }
    }
}
