package io.dunning.examples.clinic.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of one creditor on the class path, by the days on which they come. What is in them is checked by those who take it in. */
final class DemoFolder {

    private static final Pattern DAY = Pattern.compile("\\D*(\\d{4}-\\d{2}-\\d{2}).*");

    private final String path;
    private final Map<LocalDate, List<Resource>> lists;
    private final Map<LocalDate, List<Resource>> bank;
    private final List<NamedCsvRecord> acts;
    private final List<NamedCsvRecord> notes;

    /**
     * A folder.
     *
     * @param first the day on which the list without a day in its name comes
     */
    DemoFolder(String path, LocalDate first) {
        this.path = path;
        lists = byDay("debtors*.csv", first);
        bank = byDay("bank/*", first);
        acts = rows("acts.csv");
        notes = rows("payments.csv");
    }

    List<Resource> listsOf(LocalDate day) {
        return lists.getOrDefault(day, List.of());
    }

    List<Resource> bankFilesOf(LocalDate day) {
        return bank.getOrDefault(day, List.of());
    }

    /** What the desk of the story did on that day. */
    List<NamedCsvRecord> actsOf(LocalDate day) {
        return of(acts, "on", day);
    }

    /** The credit notes booked on that day. */
    List<NamedCsvRecord> creditNotesOf(LocalDate day) {
        return of(notes, "booked_on", day);
    }

    private static List<NamedCsvRecord> of(List<NamedCsvRecord> rows, String column, LocalDate day) {
        return rows.stream()
                .filter(row -> row.getField(column).equals(day.toString()))
                .toList();
    }

    private Map<LocalDate, List<Resource>> byDay(String files, LocalDate first) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(path + "/" + files))
                    .sorted(Comparator.comparing(DemoFolder::name))
                    .collect(Collectors.groupingBy(file -> dayOf(file, first)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate dayOf(Resource file, LocalDate first) {
        Matcher named = DAY.matcher(name(file));
        return named.matches() ? LocalDate.parse(named.group(1)) : first;
    }

    static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private List<NamedCsvRecord> rows(String file) {
        Resource resource = new PathMatchingResourcePatternResolver().getResource(path + "/" + file);
        try (InputStream in = resource.getInputStream();
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            csv.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
