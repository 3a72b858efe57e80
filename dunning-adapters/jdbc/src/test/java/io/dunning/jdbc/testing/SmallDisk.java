package io.dunning.jdbc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk, kept in memory, that is soon full: to see what a database does then. It is gone when this JVM is, at the
 * latest. For one thread.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int PIECE_BYTES = 1 << 20;

    /** A shell holds the disk for as long as we hold its pipe. */
    private static final String HOLD = """
            trap '' INT TERM HUP
            mount -t tmpfs -o "size=$1,mode=0755" tmpfs "$0" || exit 1
            echo mounted
            read -r _
            umount -l "$0"
            rmdir "$0"
            """;

    private final Process holder;
    private final Path directory;
    private final Path ballast;

    private SmallDisk(Process holder, Path directory) {
        this.holder = holder;
        this.directory = directory;
        this.ballast = directory.resolve("ballast");
    }

    /** Makes one of so many bytes, or skips the test where this machine allows nobody to mount. */
    public static SmallDisk openOrSkip(long bytes) {
        Optional<SmallDisk> disk = open(bytes);
        Assumptions.assumeTrue(
                disk.isPresent(), "a small disk needs the right to mount a tmpfs, or to make namespaces of users");
        return disk.get();
    }

    /** Makes one of so many bytes; empty where this machine allows nobody to mount. */
    public static Optional<SmallDisk> open(long bytes) {
        return mountedByRoot(bytes).or(() -> mountedInNamespace(bytes));
    }

    private static Optional<SmallDisk> mountedByRoot(long bytes) {
        Path point = mountPoint();
        return mounted(List.of("sh", "-c", HOLD, point.toString(), Long.toString(bytes)), point)
                .map(holder -> new SmallDisk(holder, point));
    }

    /** Whoever makes a namespace is root in it. From outside, its files are reached by way of its process. */
    static Optional<SmallDisk> mountedInNamespace(long bytes) {
        Path point = mountPoint();
        List<String> unshare = List.of("unshare", "--user", "--map-root-user", "--mount");
        List<String> hold = List.of("sh", "-c", HOLD, point.toString(), Long.toString(bytes));
        return mounted(Processes.join(unshare, hold), point)
                .map(holder -> new SmallDisk(holder, Path.of("/proc", holder.pid() + "/root" + point)));
    }

    private static Path mountPoint() {
        return Directories.temporary(Path.of(System.getProperty("java.io.tmpdir")), "dunning-disk-");
    }

    private static Optional<Process> mounted(List<String> command, Path point) {
        Process holder = Processes.start(command);
        try {
            new Lines(holder).await("mounted"::equals, "a mounted disk", Processes.PATIENCE);
            return Optional.of(holder);
        } catch (IllegalStateException e) {
            holder.destroyForcibly();
            Directories.delete(point);
            return Optional.empty();
        }
    }

    /** Where to put what is to find the disk full. */
    public Path directory() {
        return directory;
    }

    /** The bytes that are left. */
    public long left() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills it with something of no use, but for so many bytes. */
    public void fillBut(long bytes) {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE_BYTES);
        try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long filling = left() - bytes; filling > 0; filling = left() - bytes) {
                piece.clear().limit((int) Math.min(filling, PIECE_BYTES));
                file.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what was filled in. */
    public void makeRoom() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the disk away, with all that is on it. Whoever works on it has to be stopped before. */
    @Override
    public void close() {
        Processes.close(holder);
        Processes.exitCode(holder);
    }
}
