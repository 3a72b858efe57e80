package io.dunning.sms;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of entries, each with its length and checksum, which only grows until it is tidied. One process at a time.
 *
 * <p>A last entry that is not whole was never answered for, and is left out. A broken one before others is damage, and the file
 * is refused. {@link RandomAccessFile} and not a channel, since an interrupt of one thread would close a channel for all.
 */
final class FileJournal implements Journal {

    private static final int ENTRY_MAX = 1 << 20;
    private static final int HEAD = 8;
    private static final long TIDY_FROM = 16L << 20;

    private final Path file;
    private final FileChannel lockFile;
    private final Object writing = new Object();
    private final Object syncing = new Object();
    private RandomAccessFile out;
    private long written;
    private long synced;
    private long tidyFrom = TIDY_FROM;
    private boolean broken;

    private FileJournal(Path file, FileChannel lockFile, RandomAccessFile out) {
        this.file = file;
        this.lockFile = lockFile;
        this.out = out;
    }

    /** Opens or begins a file, and gives what it holds to {@code each}. */
    static FileJournal open(Path file, Consumer<byte[]> each) {
        try {
            FileChannel lockFile = lock(file.resolveSibling(file.getFileName() + ".lock"));
            RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
            long end = replay(file, each);
            out.setLength(end);
            out.seek(end);
            out.getFD().sync();
            syncFolder(file);
            return new FileJournal(file, lockFile, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file.getFileName(), e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same, within this process.
        }
        channel.close();
        throw new IllegalStateException(path.getFileName() + " is held: one process at a time may use it");
    }

    private static long replay(Path file, Consumer<byte[]> each) throws IOException {
        long size = Files.size(file);
        long end = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (byte[] entry = next(in, size, end); entry != null; entry = next(in, size, end)) {
                each.accept(entry);
                end += HEAD + entry.length;
            }
        }
        return end;
    }

    private static byte @Nullable [] next(DataInputStream in, long size, long begin) throws IOException {
        if (size - begin < HEAD) {
            return null;
        }
        int length = in.readInt();
        int sum = in.readInt();
        boolean plausible = length > 0 && length <= ENTRY_MAX; // zeros are what a crash leaves behind
        if (plausible && size - begin - HEAD < length) {
            return null;
        }
        byte[] entry = plausible ? read(in, length) : new byte[0];
        if (plausible && sum(entry) == sum) {
            return entry;
        }
        if (isLast(in, plausible, size, begin + HEAD + length)) {
            return null;
        }
        throw new IOException("the entry at " + begin + " is damaged");
    }

    /** Whether nothing that was ever answered for follows: the file ends here, or holds only what a crash left unwritten. */
    private static boolean isLast(InputStream in, boolean plausible, long size, long end) throws IOException {
        if (plausible && end == size) {
            return true;
        }
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read(InputStream in, int length) throws IOException {
        byte[] entry = in.readNBytes(length);
        if (entry.length < length) {
            throw new EOFException();
        }
        return entry;
    }

    private static int sum(byte[] entry) {
        CRC32C sum = new CRC32C();
        sum.update(entry);
        return (int) sum.getValue();
    }

    @Override
    public void append(byte[] entry) {
        if (entry.length == 0 || entry.length > ENTRY_MAX) {
            throw new IllegalArgumentException("an entry of " + entry.length + " octets");
        }
        sync(write(entry));
    }

    private long write(byte[] entry) {
        synchronized (writing) {
            refuseIfBroken();
            try {
                out.write(framed(entry));
            } catch (IOException e) {
                throw broken(e);
            }
            return ++written;
        }
    }

    private static byte[] framed(byte[] entry) {
        return ByteBuffer.allocate(HEAD + entry.length)
                .putInt(entry.length)
                .putInt(sum(entry))
                .put(entry)
                .array();
    }

    /** Whoever comes first syncs for all who have written by then. */
    private void sync(long mine) {
        synchronized (syncing) {
            if (synced >= mine) {
                return;
            }
            long upTo;
            RandomAccessFile current;
            synchronized (writing) {
                refuseIfBroken();
                upTo = written;
                current = out;
            }
            try {
                current.getFD().sync();
            } catch (IOException e) {
                throw broken(e);
            }
            synced = upTo;
        }
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new IllegalStateException(file.getFileName() + " could not be written, and has to be opened anew");
        }
    }

    /** After a failed write nobody knows what is in the file; after a failed sync, what is on the disk. */
    private UncheckedIOException broken(IOException cause) {
        synchronized (writing) {
            broken = true;
        }
        return new UncheckedIOException("cannot write " + file.getFileName(), cause);
    }

    @Override
    public void tidy(Supplier<List<byte[]>> living) {
        synchronized (syncing) {
            synchronized (writing) {
                refuseIfBroken();
                try {
                    if (out.length() >= tidyFrom) {
                        rewrite(living.get());
                        tidyFrom = Math.max(TIDY_FROM, 2 * out.length());
                    }
                } catch (IOException e) {
                    throw broken(e);
                }
            }
        }
    }

    private void rewrite(List<byte[]> living) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            for (byte[] entry : living) {
                to.write(framed(entry));
            }
        }
        RandomAccessFile next = new RandomAccessFile(fresh.toFile(), "rw");
        next.seek(next.length());
        next.getFD().sync();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file);
        out.close();
        out = next;
        synced = written;
    }

    private static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
            return; // there a folder can't be opened, and a rename is durable by itself
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public void close() {
        synchronized (writing) {
            broken = true;
            try {
                out.close();
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close " + file.getFileName(), e);
            }
        }
    }
}
