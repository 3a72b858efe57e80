package io.dunning.examples.quickstart.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code bank}: the files of a bank by the days on which they arrive. What is in them is read on their days. */
final class BankFolder {

    static final String NAME = "bank";

    private static final Pattern FILE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_.].*)?");

    private final TreeMap<LocalDate, List<Path>> byDay = new TreeMap<>();

    /** Finds the files; a folder that has none of this name has no files. */
    static BankFolder in(Path folder, LocalDate last, Faults faults) {
        BankFolder bank = new BankFolder();
        Path path = folder.resolve(NAME);
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                files.sorted().forEach(file -> bank.find(file, last, faults));
            } catch (IOException e) {
                throw new BadInput("the folder " + NAME + " can't be read");
            }
            if (bank.byDay.isEmpty()) {
                faults.add(NAME, "holds no file, so nobody would ever know who paid; put the bank's files there");
            }
        }
        return bank;
    }

    private void find(Path file, LocalDate last, Faults faults) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.endsWith("~")) {
            return;
        }
        try {
            Matcher matcher = FILE.matcher(name);
            if (!matcher.matches() || !Files.isRegularFile(file)) {
                throw new BadCell("bank files are called by the day on which they arrive, as 2026-03-31-camt053.xml");
            }
            LocalDate on = Line.day("the name", matcher.group(1));
            if (on.isAfter(last)) {
                throw new BadCell("comes after the last day of the folder, " + last + ", and would never be taken in");
            }
            byDay.computeIfAbsent(on, day -> new ArrayList<>()).add(file);
        } catch (BadCell e) {
            faults.add(NAME + "/" + name, e.sentence());
        }
    }

    /** The files that arrive on the first day or before, or on any other day; in the order of their names. */
    List<Path> of(LocalDate day, LocalDate first) {
        return (day.equals(first) ? byDay.headMap(day, true) : byDay.subMap(day, true, day, true))
                .values().stream().flatMap(List::stream).toList();
    }

    Stream<Path> all() {
        return byDay.values().stream().flatMap(List::stream);
    }
}
