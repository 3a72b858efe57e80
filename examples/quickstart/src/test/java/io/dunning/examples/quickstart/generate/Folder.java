package io.dunning.examples.quickstart.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A scenario folder as a stranger reads it: text only. */
record Folder(Path path) {

    static final Path SHIPPED = Path.of("scenarios");

    static Stream<Folder> shipped() {
        return Stream.of("italy", "france", "norway", "spain", "outside")
                .map(name -> new Folder(SHIPPED.resolve(name)));
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the bank; none where there are none. */
    List<Path> bankFiles() {
        Path bank = path.resolve("bank");
        return Files.isDirectory(bank) ? new Folder(bank).files() : List.of();
    }

    List<NamedCsvRecord> debtors() {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith("debtors"))
                .flatMap(file -> rows(file).stream())
                .toList();
    }

    List<NamedCsvRecord> rows(String file) {
        return rows(path.resolve(file));
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
