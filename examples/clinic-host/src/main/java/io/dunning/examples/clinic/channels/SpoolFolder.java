package io.dunning.examples.clinic.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where the spool lies: a folder that was named, or a temporary one that goes with the process. */
final class SpoolFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;

    SpoolFolder(@Nullable Path named) throws IOException {
        temporary = named == null;
        path = named == null ? Files.createTempDirectory("clinic-host-") : named;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                FileSystemUtils.deleteRecursively(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
