package io.dunning.examples.quickstart.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a year: one for each weekday, which comes on the next morning, and one for each weekend, which comes on Monday.
 */
final class BankStatements {

    private static final long OPENING_MINOR = 100_000;

    private BankStatements() {}

    static List<Statement> of(List<Movement> movements, LocalDate first, LocalDate last) {
        List<Statement> statements = new ArrayList<>();
        long opening = OPENING_MINOR;
        LocalDate from = first;
        for (LocalDate to = first; to.isBefore(last); to = to.plusDays(1)) {
            if (to.getDayOfWeek() == DayOfWeek.SATURDAY) {
                continue;
            }
            LocalDate begin = from;
            LocalDate end = to;
            List<Movement> booked = movements.stream()
                    .filter(m -> !m.bookedOn().isBefore(begin) && !m.bookedOn().isAfter(end))
                    .toList();
            Statement statement = Statement.of(statements.size() + 1, begin, end, opening, booked);
            statements.add(statement);
            opening = statement.closingMinor();
            from = to.plusDays(1);
        }
        return statements;
    }
}
