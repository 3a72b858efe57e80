package io.dunning.jdbc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * Where a PostgreSQL's {@code bin}, {@code lib} and {@code share} lie.
 *
 * <p>They are unpacked once into the directory for temporary files and found there from then on. An installed
 * PostgreSQL is taken instead where {@code dunning.postgres.18} or {@code dunning.postgres.15} names its home.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static synchronized Path home(Major major) {
        String installed = System.getProperty("dunning.postgres." + major.number());
        if (installed != null) {
            return Path.of(installed);
        }
        try {
            return unpacked(major == Major.CURRENT ? onClassPath() : copied(major));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onClassPath() throws IOException {
        List<URL> found =
                Collections.list(PostgresBinaries.class.getClassLoader().getResources(archive()));
        if (found.size() != 1) {
            throw new IllegalStateException("one " + archive() + " has to be on the class path, found: " + found);
        }
        JarURLConnection connection = (JarURLConnection) found.get(0).openConnection();
        return Path.of(URI.create(connection.getJarFileURL().toString()));
    }

    private static String archive() {
        return "aarch64".equals(System.getProperty("os.arch"))
                ? "postgres-linux-arm_64.txz"
                : "postgres-linux-x86_64.txz";
    }

    private static Path copied(Major major) throws IOException {
        Path directory = Path.of(System.getProperty("dunning.postgres.jars", "target/postgres"));
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    directory.toAbsolutePath() + " is missing: mvn process-test-resources copies the binaries there");
        }
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.filter(jar -> jar.getFileName().toString().contains("-" + major.number() + "."))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("no PostgreSQL " + major.number() + " in "
                            + directory.toAbsolutePath() + ": mvn process-test-resources copies it there"));
        }
    }

    private static Path unpacked(Path jar) throws IOException {
        Path cache = cache();
        Path home = cache.resolve(jar.getFileName().toString().replaceFirst("[.]jar$", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        unpack(jar, fresh);
        // A server may have to run as nobody, who must be let in.
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            return Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Directories.delete(fresh);
            if (Files.isDirectory(home)) {
                return home; // another JVM was quicker
            }
            throw e;
        }
    }

    private static Path cache() throws IOException {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "dunning-postgres-" + Processes.user());
        Files.createDirectories(cache);
        if (!Files.getOwner(cache).equals(Files.getOwner(Path.of("/proc/self")))) {
            throw new IllegalStateException(cache + " is somebody else's, and nothing is run from there");
        }
        return cache;
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findAny()
                    .orElseThrow(() -> new IllegalStateException("no archive in " + jar));
            Process tar = new ProcessBuilder("tar", "-x", "-C", into.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream packed = new XZInputStream(file.getInputStream(entry));
                    OutputStream stdin = tar.getOutputStream()) {
                packed.transferTo(stdin);
            }
            if (Processes.exitCode(tar) != 0) {
                throw new IllegalStateException("tar could not unpack " + jar);
            }
        }
    }
}
