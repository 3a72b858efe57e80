package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bank tells of some days of an account.
 *
 * @param number in the row of statements, from 1
 * @param from the first day
 * @param to the last day
 * @param openingMinor booked before
 * @param closingMinor booked after
 * @param movements booked on these days
 */
record Statement(
        int number, LocalDate from, LocalDate to, long openingMinor, long closingMinor, List<Movement> movements) {

    Statement {
        movements = List.copyOf(movements);
    }

    static Statement of(int number, LocalDate from, LocalDate to, long openingMinor, List<Movement> movements) {
        long sum = movements.stream().mapToLong(Movement::minor).sum();
        return new Statement(number, from, to, openingMinor, openingMinor + sum, movements);
    }

    /** The same with a closing balance that its lines don't give. */
    Statement damaged() {
        return new Statement(number, from, to, openingMinor, closingMinor + 1, movements);
    }

    /** Those that are booked in one line: of one day, with one value day, in their order. */
    Collection<List<Movement>> batches() {
        Map<List<LocalDate>, List<Movement>> batches = new LinkedHashMap<>();
        movements.stream()
                .filter(Movement::batched)
                .forEach(m -> batches.computeIfAbsent(List.of(m.bookedOn(), m.valueOn()), d -> new ArrayList<>())
                        .add(m));
        return batches.values();
    }

    List<Movement> singles() {
        return movements.stream().filter(m -> !m.batched()).toList();
    }
}
