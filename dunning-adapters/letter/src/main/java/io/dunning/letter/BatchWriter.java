package io.dunning.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the PDFs and manifests of a batch. The same letters give the same bytes, so that it may be begun again after a crash. */
final class BatchWriter {

    private final String id;
    private final Instant cutOff;
    private final int lettersPerFileMax;
    private final List<PrintBatch.File> files = new ArrayList<>();
    private final List<PrintBatch.Printed> letters = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();

    BatchWriter(String id, Instant cutOff, int lettersPerFileMax) {
        this.id = id;
        this.cutOff = cutOff;
        this.lettersPerFileMax = lettersPerFileMax;
    }

    /**
     * Writes a batch into an empty folder.
     *
     * @param records files of letters, in the order in which they are printed
     * @param aside where files go that hold none
     */
    PrintBatch write(List<Path> records, int recalled, Path folder, Path aside) throws IOException {
        for (int from = 0; from < records.size(); from += lettersPerFileMax) {
            file(records.subList(from, Math.min(from + lettersPerFileMax, records.size())), folder, aside);
        }
        PrintBatch batch = new PrintBatch(id, cutOff, files, letters, recalled, setAside);
        byte[] csv = Manifest.csv(batch);
        Durable.write(folder.resolve(Manifest.CSV), csv);
        Durable.write(folder.resolve(Manifest.JSON), Manifest.json(batch, csv));
        return batch;
    }

    private void file(List<Path> records, Path folder, Path aside) throws IOException {
        List<LetterRecord> readable = new ArrayList<>();
        List<LaidLetter> laid = new ArrayList<>();
        for (Path record : records) {
            byte[] bytes = Files.readAllBytes(record);
            try {
                LetterRecord letter = LetterRecord.of(bytes);
                laid.add(LetterLayout.of(letter.letter()));
                readable.add(letter);
            } catch (IOException | LetterRefused damaged) {
                setAside(record.getFileName().toString(), bytes, aside);
            }
        }
        if (!laid.isEmpty()) {
            pdf(readable, laid, folder);
        }
    }

    private void setAside(String name, byte[] bytes, Path aside) throws IOException {
        Durable.createFolder(aside);
        Durable.write(aside.resolve(id + "-" + name), bytes);
        setAside.add(name);
    }

    private void pdf(List<LetterRecord> records, List<LaidLetter> laid, Path folder) throws IOException {
        String name = String.format(Locale.ROOT, "%s-%03d.pdf", id, files.size() + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String language = laid.get(0).letter().paper().language();
        int pages;
        try (PdfFile pdf = new PdfFile(name, language, cutOff)) {
            for (int i = 0; i < laid.size(); i++) {
                PdfFile.Span span = pdf.add(laid.get(i));
                letters.add(new PrintBatch.Printed(records.get(i).key(), name, span.from(), span.to(), span.sha256()));
            }
            pages = pdf.pages();
            pdf.save(bytes);
        }
        byte[] all = bytes.toByteArray();
        Durable.write(folder.resolve(name), all);
        files.add(new PrintBatch.File(name, laid.size(), pages, all.length, Hashes.hex(all)));
    }
}
