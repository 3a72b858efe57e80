package io.dunning.letter;

import java.time.Instant;
import java.util.List;

/**
 * What went to the printer at a cut-off. The same stands in its folder, as {@code manifest.json} and {@code manifest.csv}.
 *
 * @param id the name of its folder, made of the cut-off
 * @param cutOff until when letters were taken
 * @param files the PDFs
 * @param letters where each letter stands, in the order of printing
 * @param recalled how many letters were taken back before the cut-off
 * @param setAside names of files that held no letter that can be printed; they lie in the folder {@code aside}, and somebody must look
 */
public record PrintBatch(
        String id, Instant cutOff, List<File> files, List<Printed> letters, int recalled, List<String> setAside) {

    public PrintBatch {
        files = List.copyOf(files);
        letters = List.copyOf(letters);
        setAside = List.copyOf(setAside);
    }

    /**
     * A PDF of a batch.
     *
     * @param name its name in the folder of the batch
     * @param letters how many letters it has
     * @param pages how many pages
     * @param bytes how long it is
     * @param sha256 of all its bytes, in hexadecimal digits
     */
    public record File(String name, int letters, int pages, long bytes, String sha256) {}

    /**
     * A letter in a PDF.
     *
     * @param key that of its dispatch
     * @param file the name of the PDF
     * @param pageFrom its first page there, counted from 1
     * @param pageTo its last page there
     * @param sha256 of the content streams of its pages, unpacked, one after the other: what anybody can read from the PDF
     */
    public record Printed(String key, String file, int pageFrom, int pageTo, String sha256) {
        public int pages() {
            return pageTo - pageFrom + 1;
        }
    }

    /** How many pages there are in all. */
    public int pages() {
        return files.stream().mapToInt(File::pages).sum();
    }
}
