package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which days lists are loaded. */
final class ListDays {

    private ListDays() {}

    /** A large list on the first day, then one on the first weekday of each of the following months. */
    static List<Recipe.ListDay> monthly(LocalDate from, int first, int months, int each) {
        List<Recipe.ListDay> days = new ArrayList<>();
        days.add(new Recipe.ListDay(from, first));
        for (int i = 1; i <= months; i++) {
            LocalDate day = BookingDays.weekday(from.withDayOfMonth(1).plusMonths(i));
            days.add(new Recipe.ListDay(day, each));
        }
        return days;
    }
}
