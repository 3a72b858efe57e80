package io.dunning.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings a batch from its folder to the printer, in steps each of which is there whole or not at all: first its files, then its keys, then a
 * mark that both are there, then the one renaming by which it comes out, then the end of its folder.
 */
final class BatchCloser {

    private static final String READY = "ready";
    private static final String RENDERED = "rendered";

    private final SpoolKeys keys;
    private final int lettersPerFileMax;
    private final Path sent;
    private final Path out;
    private final Path aside;

    BatchCloser(SpoolKeys keys, int lettersPerFileMax, Path sent, Path out, Path aside) {
        this.keys = keys;
        this.lettersPerFileMax = lettersPerFileMax;
        this.sent = sent;
        this.out = out;
        this.aside = aside;
    }

    /**
     * Ends the closing of a batch, wherever a crash left it.
     *
     * @param batch its folder
     * @return what was made of it; empty where that was made before the crash
     */
    Optional<PrintBatch> finish(Path batch) throws IOException {
        String id = batch.getFileName().toString();
        if (id.endsWith(SpoolNames.DONE)) {
            Durable.deleteFolder(batch);
            return Optional.empty();
        }
        PrintBatch made = Files.exists(batch.resolve(RENDERED)) ? null : render(batch, id);
        if (Files.exists(batch.resolve(READY))) {
            // The one step in which it comes out. If it is gone from here, it was out before the crash.
            Durable.move(batch.resolve(READY), out.resolve(id));
        }
        Path done = batch.resolveSibling(id + SpoolNames.DONE);
        Durable.move(batch, done);
        Durable.deleteFolder(done);
        return Optional.ofNullable(made);
    }

    private PrintBatch render(Path batch, String id) throws IOException {
        Path ready = batch.resolve(READY);
        Durable.deleteFolder(ready);
        List<Path> files = Durable.list(batch);
        List<Path> recalled = files.stream()
                .filter(f -> f.toString().endsWith(SpoolNames.RECALLED))
                .toList();
        List<Path> records = files.stream()
                .filter(f -> f.toString().endsWith(SpoolNames.LETTER) && !recalled.contains(recalled(f)))
                .toList();
        Durable.createFolder(ready);
        BatchWriter writer = new BatchWriter(id, SpoolKeys.cutOff(id), lettersPerFileMax);
        PrintBatch made = writer.write(records, recalled.size(), ready, aside);
        if (made.letters().isEmpty()) {
            Durable.deleteFolder(ready);
        }
        keys.write(id, sent.resolve(id + SpoolNames.KEYS));
        Durable.write(batch.resolve(RENDERED), new byte[0]);
        return made;
    }

    private static Path recalled(Path letter) {
        return letter.resolveSibling(SpoolNames.without(letter, SpoolNames.LETTER) + SpoolNames.RECALLED);
    }
}
