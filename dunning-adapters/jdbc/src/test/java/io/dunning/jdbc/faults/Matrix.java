package io.dunning.jdbc.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lives through a fault at many boundaries and counts what came of it, by the type of the action. */
final class Matrix {

    private static final int TOLD_MAX = 20;

    /** A place at which something can break. */
    record Place(int day, Boundary boundary) {}

    /** One life with a fault at that place. */
    @FunctionalInterface
    interface Trial {
        Verdict at(Place place);
    }

    private static final class Row {
        int boundaries;
        int faults;
        long duplicates;
        long lost;
        long others;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Set<String> invariants = new TreeSet<>();
    private final List<String> told = new ArrayList<>();

    private Matrix() {}

    /** All boundaries of a life. */
    static List<Place> places(Twin twin) {
        List<Place> places = new ArrayList<>();
        for (int day = 0; day < twin.days(); day++) {
            for (Boundary boundary : twin.boundaries(day)) {
                places.add(new Place(day, boundary));
            }
        }
        return places;
    }

    /** Some boundaries of each type of action, both before and after it, chosen by a seed. */
    static List<Place> sample(List<Place> all, int each, long seed) {
        List<Place> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> chosen = new HashMap<>();
        return shuffled.stream()
                .filter(p -> chosen.merge(p.boundary().action() + p.boundary().after(), 1, Integer::sum) <= each)
                .toList();
    }

    /** The first boundary right before each type of commit that the host makes by itself. */
    static List<Place> commits(List<Place> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(p -> p.boundary().action().startsWith("commit: ")
                        && !p.boundary().after()
                        && !p.boundary().isWithinACall())
                .filter(p -> seen.add(p.boundary().action()))
                .toList();
    }

    /** @param all the boundaries there are; only some of them may be tried */
    static Matrix of(List<Place> all, List<Place> tried, Trial trial) {
        Matrix matrix = new Matrix();
        all.forEach(place -> matrix.row(place).boundaries++);
        tried.forEach(place -> matrix.count(place, trial.at(place)));
        return matrix;
    }

    private Row row(Place place) {
        return rows.computeIfAbsent(place.boundary().action(), a -> new Row());
    }

    private void count(Place place, Verdict verdict) {
        Row row = row(place);
        row.faults++;
        row.duplicates += verdict.duplicates();
        row.lost += verdict.lost();
        row.others += verdict.others();
        invariants.addAll(verdict.invariants());
        if (!verdict.isClean() && told.size() < TOLD_MAX) {
            told.add("date " + (place.day() + 1) + ", " + place.boundary() + ": " + verdict.breaches());
        }
    }

    /** The types of actions. */
    Set<String> actions() {
        return rows.keySet();
    }

    /** The types at whose boundaries nothing was tried. */
    Set<String> untried() {
        Set<String> untried = new TreeSet<>();
        rows.forEach((action, row) -> {
            if (row.faults == 0) {
                untried.add(action);
            }
        });
        return untried;
    }

    int faults() {
        return rows.values().stream().mapToInt(r -> r.faults).sum();
    }

    /** The invariants that did not always hold. */
    Set<String> invariants() {
        return Set.copyOf(invariants);
    }

    /** What did not hold, where, as far as it is short. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** One row for each type of action. */
    String table() {
        StringBuilder table = new StringBuilder("| action | boundaries | faults | duplicates | lost | violations |\n");
        table.append("|---|---:|---:|---:|---:|---:|\n");
        Row sum = new Row();
        rows.forEach((action, row) -> {
            line(table, action, row);
            sum.boundaries += row.boundaries;
            sum.faults += row.faults;
            sum.duplicates += row.duplicates;
            sum.lost += row.lost;
            sum.others += row.others;
        });
        line(table, "all", sum);
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Row row) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |\n",
                name,
                row.boundaries,
                row.faults,
                row.duplicates,
                row.lost,
                row.others));
    }
}
