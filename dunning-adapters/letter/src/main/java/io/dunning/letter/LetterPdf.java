package io.dunning.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Letters as PDF: A4, PDF/A-2a and PDF/UA-1, fonts embedded, the payment code as vectors. The same letter gives the same bytes.
 *
 * <p>Safe for any thread; it reads and writes nothing outside. Whoever prints many hands them to a {@link PrintSpool}, which puts hundreds
 * into one file and is many times faster.
 */
public final class LetterPdf {

    private LetterPdf() {}

    /**
     * One letter as a file.
     *
     * @throws LetterRefused where it can't be printed whole
     */
    public static byte[] of(Letter letter) {
        LaidLetter laid = LetterLayout.of(letter);
        String title = letter.paper().words().reference() + " " + letter.reference();
        Instant created = letter.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfFile file = new PdfFile(title, letter.paper().language(), created)) {
            file.add(laid);
            file.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * How many pages a letter will have.
     *
     * @throws LetterRefused where it can't be printed whole
     */
    public static int pages(Letter letter) {
        return LetterLayout.of(letter).pages().size();
    }
}
