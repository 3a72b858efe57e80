package io.dunning.examples.quickstart;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.examples.quickstart.year.YearStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One run of the command, as somebody at a terminal sees it.
 *
 * @param code the exit code
 * @param out what stood on the screen
 * @param err what stood on the screen as trouble
 * @param report where the report was to go
 */
record Played(int code, String out, String err, Path report) {

    static final Path TINY = Path.of("src/test/resources/scenarios/tiny");

    static Played of(Path folder, Path report, String... more) {
        return of(folder, report, UnaryOperator.identity(), more);
    }

    /** @param around what stands between the year and its store */
    static Played of(Path folder, Path report, UnaryOperator<YearStore> around, String... more) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), "--out", report.toString()));
        arguments.addAll(Arrays.asList(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Quickstart.run(new PrintWriter(out), new PrintWriter(err), around, arguments.toArray(String[]::new));
        return new Played(code, out.toString(), err.toString(), report);
    }

    String page(String name) {
        try {
            return Files.readString(report.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page without its tags: cells end in a bar. */
    String text(String name) {
        return withoutTags(page(name));
    }

    static String withoutTags(String page) {
        return page.replaceAll("(?s)<style>.*?</style>|<svg.*?</svg>", "")
                .replaceAll("</t[dh]>", " | ")
                .replaceAll("<[^>]*>", "");
    }

    List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(report.resolve(name), StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of cases.csv that ends in this short id. */
    NamedCsvRecord theCase(String shortId) {
        return rows("cases.csv").stream()
                .filter(row -> row.getField("case").endsWith("/" + shortId))
                .findFirst()
                .orElseThrow();
    }

    /** Every file of the report with its bytes as text. */
    TreeMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(report.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
