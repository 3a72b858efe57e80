package io.dunning.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which days how many cases fall due: chosen numbers on chosen days, and all others spread over a later time. */
final class DueDays {

    private static final int REST_DAYS = 300;

    private final int people;
    private final LocalDate restFrom;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /** @param restFrom the first day of the later time */
    DueDays(int people, LocalDate restFrom) {
        this.people = people;
        this.restFrom = restFrom;
    }

    /** On that day so many more. */
    DueDays on(LocalDate day, int count) {
        int end = Math.addExact(end(), count);
        if (end > people) {
            throw new IllegalArgumentException(
                    "more cases are to fall due than there are: " + end + " of " + people + " up to " + day);
        }
        days.add(day);
        ends.add(end);
        return this;
    }

    int people() {
        return people;
    }

    private int end() {
        return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
    }

    /** The day of the one at that place, from 0. */
    LocalDate day(int place) {
        for (int i = 0; i < days.size(); i++) {
            if (place < ends.get(i)) {
                return days.get(i);
            }
        }
        return restFrom.plusDays((place - end()) % REST_DAYS);
    }

    /** How many are due on that day or before. */
    int dueBy(LocalDate day) {
        int due = 0;
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).isAfter(day)) {
                due += ends.get(i) - (i == 0 ? 0 : ends.get(i - 1));
            }
        }
        return due;
    }
}
