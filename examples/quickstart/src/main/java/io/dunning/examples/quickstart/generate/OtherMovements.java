package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/** What happens on an account besides payments of those who owe. */
final class OtherMovements {

    private static final int STRANGERS = 3;
    private static final int STRANGERS_FROM_DAY = 40;
    private static final int STRANGERS_EVERY_DAYS = 90;
    private static final long CHARGE_MINOR = 450;

    private OtherMovements() {}

    /** Payments that nothing can be known of: no reference, no number, a name that nobody has. */
    static List<Movement> strangers(Header header, Dice dice) {
        return IntStream.range(0, STRANGERS)
                .mapToObj(i -> {
                    int day = STRANGERS_FROM_DAY + STRANGERS_EVERY_DAYS * i + dice.between(0, 20);
                    LocalDate on = BookingDays.weekday(header.from().plusDays(day));
                    long minor = dice.between(1_001, 9_999);
                    return movement(Movement.Kind.PAYMENT, "stranger " + i, on, minor, "Nemo");
                })
                .toList();
    }

    /** What the bank takes for its work, on the last weekday of each month. */
    static List<Movement> charges(Header header) {
        return header.from()
                .withDayOfMonth(1)
                .datesUntil(header.to().plusDays(1), Period.ofMonths(1))
                .map(month -> lastWeekday(month.plusMonths(1).minusDays(1)))
                .map(on -> movement(Movement.Kind.CHARGE, "charge " + on, on, -CHARGE_MINOR, ""))
                .toList();
    }

    private static LocalDate lastWeekday(LocalDate end) {
        LocalDate day = end;
        while (!BookingDays.weekday(day).equals(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Movement movement(Movement.Kind kind, String what, LocalDate on, long minor, String other) {
        return new Movement(kind, Movements.name(what), on, on, minor, "", "", other, "", "", false);
    }
}
