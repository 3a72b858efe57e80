package io.dunning.examples.quickstart.report;

import io.dunning.examples.quickstart.scenario.BadArgument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a report is written into. It is told by a file in it, so that nobody else's folder is ever overwritten. */
public final class ReportFolder {

    static final String MARK = "dunning-report.txt";

    private static final String MARK_TEXT =
            "This folder was made by the dunning quickstart. The next report that is written here replaces its pages and tables.\n";

    private static final List<String> OWN_FILES = List.of(
            "index.html",
            "cases.html",
            "actions.csv",
            "cases.csv",
            "rejects.csv",
            "accounting.csv",
            "outcomes.csv",
            "outcomes.json",
            "transparency.json");

    private final Path path;

    private ReportFolder(Path path) {
        this.path = path;
    }

    /** Checks that a report may and can be written there, before a year is spent on it; leaves nothing behind yet. */
    public static ReportFolder at(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BadArgument("--out names a file; name a folder that is new, empty, or holds an earlier report");
        }
        if (Files.isDirectory(path) && !Files.exists(path.resolve(MARK)) && !isEmpty(path)) {
            throw new BadArgument("--out names a folder that holds something else (it has no " + MARK
                    + "); name a folder that is new, empty, or holds an earlier report");
        }
        refuseUnwritable(path.toAbsolutePath());
        return new ReportFolder(path);
    }

    /** Tries it: permissions alone don't say whether a disk takes another file. */
    private static void refuseUnwritable(Path wanted) {
        Path there = wanted;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            Files.delete(Files.createTempFile(there, "dunning-", ".probe"));
        } catch (IOException e) {
            throw new BadArgument("nothing can be written where --out leads; name a folder that is yours");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new BadArgument("the folder named by --out can't be read");
        }
    }

    /** Makes the folder, and takes away what an earlier report left in it. */
    Path prepare() throws IOException {
        Path cases = Files.createDirectories(path.resolve("cases"));
        Files.writeString(path.resolve(MARK), MARK_TEXT, StandardCharsets.UTF_8);
        for (String own : OWN_FILES) {
            Files.deleteIfExists(path.resolve(own));
        }
        clear(cases, "[0-9]+\\.html|case\\.css");
        clear(path, "transparency(-[A-Za-z-]+)?\\.html");
        return path;
    }

    private static void clear(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).matches(names)) {
                    Files.delete(file);
                }
            }
        }
    }
}
