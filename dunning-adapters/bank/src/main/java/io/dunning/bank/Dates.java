package io.dunning.bank;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as bank files write them; strict, and not too far off. */
final class Dates {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int DAY_LENGTH = 10;

    private final LocalDate latest;
    private String lastText = "";
    private LocalDate lastDay = EARLIEST;

    Dates(LocalDate today) {
        latest = today.plusYears(1);
    }

    void plausible(LocalDate day, String place) throws BadStatement {
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new BadStatement(StatementFault.IMPLAUSIBLE_DATE, place);
        }
    }

    /** An XML date, or the day of an XML time, as it is written there: a bank's day is that of its own place. */
    LocalDate iso(String text, String place) throws BadStatement {
        // Most lines of a statement have the day of the line before.
        if (text.equals(lastText)) {
            return lastDay;
        }
        boolean shaped = text.length() >= DAY_LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.length() == DAY_LENGTH || "TZ+-".indexOf(text.charAt(DAY_LENGTH)) >= 0);
        if (!shaped) {
            throw new BadStatement(StatementFault.BAD_DATE, place);
        }
        lastDay = of(text.substring(0, 4), text.substring(5, 7), text.substring(8, 10), place);
        lastText = text;
        return lastDay;
    }

    /** Two digits for the year mean this century: these formats have no others, and none of their days is older. */
    static LocalDate ofThisCentury(String year, String month, String day, String place) throws BadStatement {
        return of("20" + year, month, day, place);
    }

    private static LocalDate of(String year, String month, String day, String place) throws BadStatement {
        try {
            return LocalDate.of(number(year, place), number(month, place), number(day, place));
        } catch (DateTimeException e) {
            throw new BadStatement(StatementFault.BAD_DATE, place);
        }
    }

    private static int number(String digits, String place) throws BadStatement {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new BadStatement(StatementFault.BAD_DATE, place);
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
