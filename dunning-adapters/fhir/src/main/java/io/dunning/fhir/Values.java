package io.dunning.fhir;

import io.dunning.fhir.Element.Written;
import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.Receivable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the plain values of an element strictly. */
final class Values {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int BIRTH_YEAR_MIN = 1870;

    private Values() {}

    static String id(Element resource) throws BadElement {
        String id = resource.requiredText("id");
        if (!ID.matcher(id).matches()) {
            throw resource.bad("id", Reason.BAD_ID, "an id has 1 to 64 of a-z, A-Z, 0-9, - and .");
        }
        return id;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The day of a date, or of a time in that zone; {@code null} where there is none. */
    static @Nullable LocalDate day(Element element, String field, ZoneId zone) throws BadElement {
        String text = element.text(field);
        if (text == null) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            if (INSTANT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
            }
        } catch (DateTimeException e) {
            throw element.bad(field, Reason.BAD_DATE, "the calendar has no such day, or the day no such time");
        }
        throw element.bad(field, Reason.BAD_DATE, "a whole day must stand here, or a time with its offset");
    }

    static LocalDate requiredDay(Element element, String field, ZoneId zone) throws BadElement {
        LocalDate day = day(element, field, zone);
        if (day == null) {
            throw element.missing(field);
        }
        return day;
    }

    /** A day of a service, a bill or a payment: not after the reading, and not before bills were kept. */
    static LocalDate claimDay(Element element, String field, ZoneId zone, LocalDate readOn) throws BadElement {
        LocalDate day = requiredDay(element, field, zone);
        if (day.getYear() < Receivable.YEAR_MIN || day.isAfter(readOn)) {
            throw element.bad(
                    field,
                    Reason.IMPLAUSIBLE_DATE,
                    "the day lies before " + Receivable.YEAR_MIN + " or after the day of the reading");
        }
        return day;
    }

    /** The day of a birth or a death; of a month or a year its last day, so that nobody counts as of age too early. */
    static @Nullable LocalDate lifeDay(Element element, String field, ZoneId zone, LocalDate readOn) throws BadElement {
        String text = element.text(field);
        LocalDate day;
        if (text != null && text.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?")) {
            boolean year = text.length() == 4;
            LocalDate first = LocalDate.parse(text + (year ? "-01-01" : "-01"));
            LocalDate last =
                    year ? first.withDayOfYear(first.lengthOfYear()) : first.withDayOfMonth(first.lengthOfMonth());
            day = last.isAfter(readOn) && !first.isAfter(readOn) ? readOn : last;
        } else {
            day = day(element, field, zone);
        }
        if (day != null && (day.getYear() < BIRTH_YEAR_MIN || day.isAfter(readOn))) {
            throw element.bad(
                    field,
                    Reason.IMPLAUSIBLE_DATE,
                    "the day lies before " + BIRTH_YEAR_MIN + " or after the day of the reading");
        }
        return day;
    }

    /** A sum of money of either sign, exactly as it is written. */
    static Amount money(Element element, String field, Set<String> currencies) throws BadElement {
        Element money = element.required(field);
        Written value = money.value("value");
        if (value == null) {
            throw money.missing("value");
        }
        String currency = money.requiredText("currency");
        if (!currencies.contains(currency)) {
            throw money.bad("currency", Reason.BAD_CURRENCY, "not a currency that the mapping takes");
        }
        if (value.quoted()) {
            throw money.bad("value", Reason.WRONG_SHAPE, "a number must stand here");
        }
        try {
            return Amount.of(value.text(), currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw money.bad(
                    "value", Reason.BAD_AMOUNT, "not a plain decimal with as many decimals as the currency has");
        }
    }

    static Amount positiveMoney(Element element, String field, Set<String> currencies) throws BadElement {
        Amount amount = money(element, field, currencies);
        if (!amount.isPositive()) {
            throw element.bad(field + ".value", Reason.AMOUNT_NOT_POSITIVE, "must be above zero");
        }
        return amount;
    }

    /** In Unicode normal form C; format characters reorder or hide what a reader sees, U+FFFD is damage. */
    static String clean(String text, int lengthMax, String path) throws BadElement {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (normal.isEmpty() || normal.length() > lengthMax) {
            throw new BadElement(path, Reason.BAD_TEXT, "must have 1 to " + lengthMax + " characters");
        }
        if (normal.codePoints().anyMatch(Values::isForbidden)) {
            throw new BadElement(
                    path, Reason.BAD_TEXT, "holds control, invisible or direction-changing characters, or damage");
        }
        return normal;
    }

    private static boolean isForbidden(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
