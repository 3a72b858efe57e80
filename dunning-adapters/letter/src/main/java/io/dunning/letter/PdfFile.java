package io.dunning.letter;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF that is being made of letters, each on pages of its own. The same letters give the same bytes: no clock, no chance.
 *
 * <p>For one thread. Fonts are shared by all letters of the file, and hold only what these letters need.
 */
final class PdfFile implements AutoCloseable {

    private static final float PDF_VERSION = 1.7f;

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final PdfTags tags = new PdfTags();
    private final Map<Typeface, BitSet> used = new HashMap<>();
    private final Map<Typeface, PDType0Font> fonts = new HashMap<>();
    private final MessageDigest identity = Hashes.sha256();
    private int pages;

    /**
     * An empty file.
     *
     * @param title neutral: it shows in lists of files
     * @param language that of most letters; each has its own as well
     * @param created stands in the file as the time of its making
     */
    PdfFile(String title, String language, Instant created) throws IOException {
        document.setVersion(PDF_VERSION);
        for (Typeface typeface : Typeface.ALL) {
            used.put(typeface, new BitSet());
            PDType0Font font = PDType0Font.load(document, typeface.parsed(), true);
            fonts.put(typeface, font);
            resources.put(COSName.getPDFName(typeface.name()), font);
        }
        PdfIdentity.give(document, title, language, created);
        identity.update((title + "\n" + created).getBytes(StandardCharsets.UTF_8));
    }

    /** Where a letter stands in its file. Pages count from 1; the hash is that of the drawing operators of its pages, in their order. */
    record Span(int from, int to, String sha256) {}

    Span add(LaidLetter letter) throws IOException {
        PdfTags.Of tagged = tags.letter(letter.letter().paper().language());
        MessageDigest hash = Hashes.sha256();
        int from = pages + 1;
        for (List<Block> blocks : letter.pages()) {
            PageContent content = new PageContent(blocks, used);
            byte[] bytes = content.bytes();
            hash.update(bytes);
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(resources);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(bytes));
            document.addPage(page);
            tagged.page(page, content.marked());
            pages++;
        }
        byte[] digest = hash.digest();
        identity.update(digest);
        return new Span(from, pages, HexFormat.of().formatHex(digest));
    }

    int pages() {
        return pages;
    }

    /** Ends the file; nothing may be added afterwards. */
    void save(OutputStream out) throws IOException {
        document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(tags.root()));
        PDMarkInfo marked = new PDMarkInfo(new COSDictionary());
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        for (Typeface typeface : Typeface.ALL) {
            subset(requireNonNull(fonts.get(typeface)), requireNonNull(used.get(typeface)));
        }
        document.setDocumentId(Hashes.firstEightBytes(identity.digest()));
        document.save(out);
    }

    private static void subset(PDType0Font font, BitSet characters) throws IOException {
        characters.stream().forEach(font::addToSubset);
        font.subset();
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
