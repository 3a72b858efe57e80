package io.dunning.letter;

import io.dunning.letter.SpoolKeys.Fate;
import io.dunning.letter.SpoolKeys.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which letters wait for their cut-off, and from which they go to the printer as PDFs with a manifest.
 *
 * <p>A letter that was handed over is on disk, under its key, before the answer is given; the same key is the same letter, also after its
 * batch was closed, for as long as {@linkplain SpoolSettings#memory keys are remembered}. Until the cut-off it can be recalled. A batch
 * appears in the folder {@code out} whole and under its final name, or not at all; the printer, or an SFTP client, takes it from there, and
 * may move it away. After a crash at any moment, {@link #closeDue} goes on where it was, and no letter is printed twice.
 *
 * <p>Safe for any thread. A second spool on the same folder, in this process or in another, is refused. All folders lie in one file system
 * that can rename in one step; they hold names and addresses, so give them to nobody else.
 */
public final class PrintSpool implements AutoCloseable {

    private static final int STRIPES = 64;

    private final SpoolSettings settings;
    private final Clock clock;
    private final Path open;
    private final Path closing;
    private final Path sent;
    private final BatchCloser closer;
    private final FileChannel lockFile;
    private final SpoolKeys keys = new SpoolKeys();
    private final Object[] stripes = new Object[STRIPES];

    /** Letters come and go under the first; a batch is closed under the second. */
    private final ReadWriteLock letters = new ReentrantReadWriteLock();

    private Instant closedUntil = Instant.MIN;

    private PrintSpool(Path folder, SpoolSettings settings, Clock clock, FileChannel lockFile) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.lockFile = lockFile;
        open = folder.resolve("open");
        closing = folder.resolve("closing");
        sent = folder.resolve("sent");
        Path out = folder.resolve("out");
        closer = new BatchCloser(keys, settings.lettersPerFileMax(), sent, out, folder.resolve("aside"));
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
        for (Path each : List.of(open, closing, sent, out)) {
            Durable.createFolder(each);
        }
        load();
    }

    /**
     * Takes a folder, and what lies in it from before.
     *
     * @param clock says when the cut-off has come
     * @throws IllegalStateException where another spool works on the folder
     */
    public static PrintSpool open(Path folder, SpoolSettings settings, Clock clock) {
        try {
            Durable.createFolder(folder);
            FileChannel file =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (tryLock(file) == null) {
                    throw new IllegalStateException("another spool works on this folder: " + folder);
                }
                return new PrintSpool(folder, settings, clock, file);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a print spool can't be opened: " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /**
     * Puts a letter into the open batch. May be repeated: the first letter of a key stands.
     *
     * @param key 1 to 64 printable ASCII characters
     * @return the printer's reference, made of batch and key; empty where this key was recalled
     * @throws LetterRefused where the letter can't be printed whole; nothing was kept of it
     * @throws UncheckedIOException where it isn't known whether it was kept; repeat it with the same key
     */
    public Optional<String> handOver(String key, Letter letter) {
        letters.readLock().lock();
        try {
            synchronized (stripe(key)) {
                Place place = keys.find(key).orElse(null);
                if (place == null) {
                    place = keep(key, letter);
                }
                return place.fate() == Fate.RECALLED
                        ? Optional.empty()
                        : Optional.of(place.batch() + "/" + SpoolNames.of(key).substring(0, 16));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool could not keep the letter " + key, e);
        } finally {
            letters.readLock().unlock();
        }
    }

    private Place keep(String key, Letter letter) throws IOException {
        LetterLayout.of(letter);
        String batch = SpoolKeys.batch(settings.cutOffAfter(now()));
        Path folder = open.resolve(batch);
        Durable.createFolder(folder);
        Durable.write(folder.resolve(SpoolNames.of(key) + SpoolNames.LETTER), new LetterRecord(key, letter).bytes());
        keys.put(key, batch, Fate.OPEN);
        return new Place(batch, Fate.OPEN);
    }

    /** A clock that was set back doesn't open again what is closed. */
    private Instant now() {
        Instant now = clock.instant();
        return now.isBefore(closedUntil) ? closedUntil : now;
    }

    /**
     * Takes a letter back. May be repeated.
     *
     * @return whether it is certain that it will not be printed; {@code false} after the cut-off, and for keys that the spool doesn't know
     */
    public boolean recall(String key) {
        letters.readLock().lock();
        try {
            synchronized (stripe(key)) {
                Place place = keys.find(key).orElse(null);
                if (place == null || place.fate() == Fate.CLOSED) {
                    return false;
                }
                return place.fate() == Fate.RECALLED || takeBack(key, place.batch());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool could not recall the letter " + key, e);
        } finally {
            letters.readLock().unlock();
        }
    }

    private boolean takeBack(String key, String batch) throws IOException {
        if (!now().isBefore(SpoolKeys.cutOff(batch))) {
            return false;
        }
        Path folder = open.resolve(batch);
        // First the word that it is recalled, then the letter: whatever lies between is recalled.
        Durable.write(
                folder.resolve(SpoolNames.of(key) + SpoolNames.RECALLED), key.getBytes(StandardCharsets.US_ASCII));
        keys.put(key, batch, Fate.RECALLED);
        Durable.delete(folder.resolve(SpoolNames.of(key) + SpoolNames.LETTER));
        return true;
    }

    /**
     * Closes the batches whose cut-off has come, and ends what a crash left. Call it after each cut-off, and as often as you like.
     *
     * @return the batches that went into the folder {@code out} in this call
     */
    public synchronized List<PrintBatch> closeDue() {
        try {
            letters.writeLock().lock();
            try {
                takeDue();
            } finally {
                letters.writeLock().unlock();
            }
            List<PrintBatch> batches = new ArrayList<>();
            for (Path batch : Durable.list(closing)) {
                closer.finish(batch).ifPresent(batches::add);
            }
            forgetOld();
            return batches;
        } catch (IOException e) {
            throw new UncheckedIOException("a batch could not be closed; it will be tried again", e);
        }
    }

    private void takeDue() throws IOException {
        Instant now = clock.instant();
        for (Path batch : Durable.list(open)) {
            String id = batch.getFileName().toString();
            if (!now.isBefore(SpoolKeys.cutOff(id))) {
                Durable.move(batch, closing.resolve(id));
                keys.close(id);
                closed(id);
            }
        }
    }

    private void forgetOld() throws IOException {
        for (Path file : sentKeys()) {
            String id = SpoolNames.without(file, SpoolNames.KEYS);
            boolean old = SpoolKeys.cutOff(id).plus(settings.memory()).isBefore(clock.instant());
            // The last one stays: it tells until when batches are closed.
            if (old && SpoolKeys.cutOff(id).isBefore(closedUntil)) {
                Durable.delete(file);
                keys.forget(id);
            }
        }
    }

    private List<Path> sentKeys() throws IOException {
        return Durable.list(sent).stream()
                .filter(f -> f.toString().endsWith(SpoolNames.KEYS))
                .toList();
    }

    private void load() throws IOException {
        for (Path file : sentKeys()) {
            String id = SpoolNames.without(file, SpoolNames.KEYS);
            keys.read(id, file);
            closed(id);
        }
        for (Path batch : Durable.list(closing)) {
            String id = batch.getFileName().toString();
            if (!id.endsWith(SpoolNames.DONE)) {
                loadLetters(batch, Fate.CLOSED);
                closed(id);
            }
        }
        for (Path batch : Durable.list(open)) {
            loadLetters(batch, Fate.OPEN);
        }
    }

    private void loadLetters(Path batch, Fate fate) throws IOException {
        String id = batch.getFileName().toString();
        List<Path> files = Durable.list(batch);
        for (Path file : files) {
            if (file.toString().endsWith(SpoolNames.LETTER)) {
                keys.put(key(file), id, fate);
            }
        }
        for (Path file : files) {
            if (file.toString().endsWith(SpoolNames.RECALLED)) {
                keys.put(Files.readString(file, StandardCharsets.US_ASCII), id, Fate.RECALLED);
            }
        }
    }

    /** A file that can't be read keeps its name as its key, and is set aside when its batch is closed. */
    private static String key(Path file) throws IOException {
        try {
            return LetterRecord.of(Files.readAllBytes(file)).key();
        } catch (IOException damaged) {
            return SpoolNames.without(file, SpoolNames.LETTER);
        }
    }

    private void closed(String batch) {
        Instant cutOff = SpoolKeys.cutOff(batch);
        closedUntil = cutOff.isAfter(closedUntil) ? cutOff : closedUntil;
    }

    private Object stripe(String key) {
        return stripes[Math.floorMod(key.hashCode(), STRIPES)];
    }

    SpoolSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    /** Lets go of the folder. What waits in it, waits for the next spool. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a print spool could not be closed", e);
        }
    }
}
