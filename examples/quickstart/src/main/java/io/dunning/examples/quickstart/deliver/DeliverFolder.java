package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.scenario.BadArgument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder that messages are delivered into. It is told by a file in it, so that nobody else's folder is ever emptied, and so that a year
 * that is gone on with finds its own receivers again.
 *
 * @param path where it is
 */
public record DeliverFolder(Path path) {

    static final String MARK = "dunning-deliveries.txt";

    private static final String MARK_TEXT =
            "Messages of a year that the dunning quickstart played. The next year that is delivered here empties the folder.\n";

    /** What the receivers hold, and what the house keeps of its own. */
    private static final List<String> OWN = List.of(
            "mail",
            "certified-mail",
            "texts.csv",
            "letters",
            "letters-returned",
            "registered",
            "registered-returned",
            "judicial",
            "judicial-returned",
            "receipts",
            "house");

    /** Checks that it may be used; refuses, by {@link BadArgument}, what holds something else. */
    public static DeliverFolder at(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BadArgument(
                    "--deliver names a file; name a folder that is new, empty, or holds earlier deliveries");
        }
        DeliverFolder folder = new DeliverFolder(path.toAbsolutePath().normalize());
        if (Files.isDirectory(path) && !Files.exists(folder.mark()) && !folder.isEmpty()) {
            throw new BadArgument("--deliver names a folder that holds something else (it has no " + MARK
                    + "); name a folder that is new, empty, or holds earlier deliveries");
        }
        return folder;
    }

    /** Empties it for another year, and answers what tells that year's folder from any other. */
    public String beginAnew() {
        try {
            Files.createDirectories(path);
            for (String own : OWN) {
                delete(path.resolve(own));
            }
            String id = UUID.randomUUID().toString();
            Files.writeString(mark(), MARK_TEXT + id + "\n", StandardCharsets.UTF_8);
            return id;
        } catch (IOException e) {
            throw new BadArgument("nothing can be written where --deliver leads; name a folder that is yours");
        }
    }

    /** What tells it from any other; a dash where nothing was delivered here before. */
    public String id() {
        try {
            return Files.exists(mark())
                    ? Files.readString(mark(), StandardCharsets.UTF_8)
                            .substring(MARK_TEXT.length())
                            .strip()
                    : "-";
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new BadArgument("the file " + MARK + " in the folder of --deliver can't be read");
        }
    }

    private Path mark() {
        return path.resolve(MARK);
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new BadArgument("the folder named by --deliver can't be read");
        }
    }

    private static void delete(Path own) throws IOException {
        if (Files.exists(own)) {
            try (Stream<Path> all = Files.walk(own)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** A folder in it, made if it isn't there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
