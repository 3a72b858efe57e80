package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.payer.Adjustment;
import io.dunning.receivable.Receivable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One segment of an X12 file. An element that isn't there is empty.
 *
 * @param number its place in the file, from 1
 * @param elements its name and its elements
 * @param componentSeparator what parts an element that is made of several
 */
record Segment(long number, List<String> elements, char componentSeparator) {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,10}");
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");

    Segment {
        elements = List.copyOf(elements);
    }

    String name() {
        return elements.get(0);
    }

    boolean is(String name) {
        return elements.get(0).equals(name);
    }

    /** Counted as the standard does: 1 is the first after the name. */
    String element(int position) {
        return position < elements.size() ? elements.get(position).strip() : "";
    }

    /** A part of an element, counted from 1. */
    String component(int position, int part) {
        String[] parts = element(position).split(Pattern.quote(String.valueOf(componentSeparator)), -1);
        return part <= parts.length ? parts[part - 1] : "";
    }

    String required(int position) throws BrokenSettlement {
        String value = element(position);
        if (value.isEmpty()) {
            throw fault(Reason.MISSING, "element " + position + " is empty");
        }
        return value;
    }

    /** A day written {@code CCYYMMDD}. */
    LocalDate day(int position) throws BrokenSettlement {
        String value = required(position);
        if (DAY.matcher(value).matches()) {
            try {
                LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                if (day.getYear() >= Receivable.YEAR_MIN && day.getYear() <= Receivable.YEAR_MAX) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Told below, like a day that isn't written as one.
            }
        }
        throw fault(Reason.BAD_DATE, "element " + position + " is no plausible day written CCYYMMDD");
    }

    /** A whole number of a trailer; leading zeros are all right. */
    long count(int position) throws BrokenSettlement {
        String value = required(position);
        if (!COUNT.matcher(value).matches()) {
            throw fault(Reason.WRONG_COUNT, "element " + position + " is no number");
        }
        return Long.parseLong(value);
    }

    /** A code of the insurer's. */
    String code(int position) throws BrokenSettlement {
        String value = required(position);
        if (!Adjustment.isCode(value)) {
            throw fault(Reason.BAD_KEY, "element " + position + " is no code");
        }
        return value;
    }

    BrokenSettlement fault(Reason reason, String sentence) {
        return new BrokenSettlement(reason, number, "segment " + number + ": " + sentence);
    }

    /** Names its place only: segments hold names. */
    @Override
    public String toString() {
        return "Segment[" + number + "]";
    }
}
