package io.dunning.jdbc;

import io.dunning.retention.Erasure;
import io.dunning.retention.ErasureJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A journal of erasures in a text file, one line each, ids only. It is kept apart from the database: put back together with it, to the same old day, it
 * doesn't know what was erased since.
 *
 * <p>A line that a crash cut off is taken away by the next one that is written: what it told of was not erased yet. Thread-safe; other processes wait for
 * the file's lock.
 */
public final class FileErasureJournal implements ErasureJournal {

    /** A process that locks a file twice is told off, not made to wait. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    /** Over a file that is made with the first line; its folder is there. */
    public FileErasureJournal(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public void append(Erasure erasure) {
        byte[] line = (erasure.text() + '\n').getBytes(StandardCharsets.UTF_8);
        synchronized (IN_THIS_PROCESS) {
            append(line);
        }
    }

    private void append(byte[] line) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            FileLock unused = channel.lock();
            channel.truncate(endOfLines(channel)).position(channel.size());
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of erasures " + file + " cannot be written", e);
        }
    }

    /** Behind the last line that is whole. */
    private static long endOfLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException for a line that isn't one of ours
     */
    @Override
    public void read(Consumer<Erasure> each) {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = endOfLines(channel);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
            long read = 0;
            for (int number = 1; read < end; number++) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                read += line.getBytes(StandardCharsets.UTF_8).length + 1;
                each.accept(parsed(line, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of erasures " + file + " cannot be read", e);
        }
    }

    private Erasure parsed(String line, int number) {
        try {
            return Erasure.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "line " + number + " of the journal of erasures " + file
                            + " is no erasure; put the file back as it was",
                    e);
        }
    }
}
