package io.dunning.loadlist;

import io.dunning.receivable.Receivable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Cells of ids, days, numbers, languages and zones. */
final class PlainCells {

    private static final Pattern ID = Pattern.compile("[-A-Za-z0-9_.:]{1,100}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9][-A-Za-z0-9_.:/#]{0,99}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    /** Nobody who owes or is owed for a service since 1990 was born earlier. */
    private static final int BIRTH_YEAR_MIN = 1870;

    private PlainCells() {}

    static String id(String cell) throws CellFault {
        if (!ID.matcher(cell).matches()) {
            throw new CellFault(RejectReason.BAD_ID, "expected 1 to 100 of a-z, A-Z, 0-9 and - _ . :");
        }
        return cell;
    }

    /** The number of an invoice, as books write them: {@code 2026/117}. */
    static String document(String cell) throws CellFault {
        if (!DOCUMENT.matcher(cell).matches()) {
            throw new CellFault(RejectReason.BAD_ID, "expected 1 to 100 of a-z, A-Z, 0-9 and - _ . : / #");
        }
        return cell;
    }

    static boolean isId(String cell) {
        return ID.matcher(cell).matches();
    }

    /** A day of the calendar, by which the strict reading refuses 31 February. */
    static LocalDate day(String cell) throws CellFault {
        if (!DAY.matcher(cell).matches()) {
            throw new CellFault(RejectReason.BAD_DATE, "expected a day as yyyy-MM-dd");
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new CellFault(RejectReason.BAD_DATE, "the calendar has no such day");
        }
    }

    static LocalDate claimDay(String cell) throws CellFault {
        LocalDate day = day(cell);
        plausible(day.getYear(), Receivable.YEAR_MIN, Receivable.YEAR_MAX);
        return day;
    }

    /** The day of a birth, a death or a sign of life. */
    static CellParser<LocalDate> pastDay(LocalDate receivedOn) {
        return cell -> {
            LocalDate day = day(cell);
            if (day.isAfter(receivedOn)) {
                throw new CellFault(RejectReason.IMPLAUSIBLE_DATE, "the day lies after the day on which the list came");
            }
            plausible(day.getYear(), BIRTH_YEAR_MIN, Receivable.YEAR_MAX);
            return day;
        };
    }

    static int year(String cell) throws CellFault {
        int year = number(cell, Receivable.YEAR_MIN, Receivable.YEAR_MAX);
        plausible(year, Receivable.YEAR_MIN, Receivable.YEAR_MAX);
        return year;
    }

    private static void plausible(int year, int min, int max) throws CellFault {
        if (year < min || year > max) {
            throw new CellFault(RejectReason.IMPLAUSIBLE_DATE, "the year must lie in " + min + " to " + max);
        }
    }

    static int priorNotices(String cell) throws CellFault {
        return number(cell, 0, LoadedClaim.PRIOR_NOTICES_MAX);
    }

    private static int number(String cell, int min, int max) throws CellFault {
        if (!NUMBER.matcher(cell).matches() || Integer.parseInt(cell) < min || Integer.parseInt(cell) > max) {
            throw new CellFault(RejectReason.BAD_NUMBER, "expected a whole number from " + min + " to " + max);
        }
        return Integer.parseInt(cell);
    }

    static String language(String cell) throws CellFault {
        if (!LANGUAGE.matcher(cell).matches()) {
            throw new CellFault(
                    RejectReason.BAD_LANGUAGE, "expected a BCP 47 language tag, its language in lower case");
        }
        return cell;
    }

    /** A region of the IANA database: an offset or an abbreviation wouldn't follow summer time. */
    static ZoneId zone(String cell) throws CellFault {
        try {
            ZoneId zone = ZoneId.of(cell);
            if (cell.indexOf('/') > 0) {
                return zone;
            }
        } catch (DateTimeException e) {
            // Told below, like a zone that is none of a region.
        }
        throw new CellFault(RejectReason.BAD_ZONE, "expected a time zone like Europe/Rome");
    }
}
