package io.dunning.report.write;

import io.dunning.receivable.Amount;
import io.dunning.report.Kpi;
import io.dunning.report.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What stands in a cell of a table: the same for machines, as {@link #plain} has it, and for people, as {@link Words} writes it. */
sealed interface Cell {

    /** For machines: no locale, a point in decimals, codes for words, nothing where it is not known. */
    String plain();

    /** An id or a name that is written as it is. */
    record Id(String text) implements Cell {
        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * A code that people read as a word.
     *
     * @param list which list of words it is of, such as {@code channel}
     * @param code in the list
     */
    record Word(String list, String code) implements Cell {
        @Override
        public String plain() {
            return code;
        }
    }

    /**
     * A code that people read as a word, and the id that it is said of.
     *
     * @param list which list of words it is of
     * @param code in the list
     * @param id of what
     */
    record Coded(String list, String code, String id) implements Cell {
        @Override
        public String plain() {
            return code + " " + id;
        }
    }

    /** A number of things. */
    record Count(long number) implements Cell {
        @Override
        public String plain() {
            return Long.toString(number);
        }
    }

    /** A sum; its currency stands in a column of its own for machines. */
    record Money(Amount amount) implements Cell {
        @Override
        public String plain() {
            return amount.decimal().toPlainString();
        }
    }

    /** A value in a unit. */
    record Measure(BigDecimal value, Unit unit) implements Cell {
        @Override
        public String plain() {
            return value.toPlainString();
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    /** A month. */
    record Month(YearMonth month) implements Cell {
        @Override
        public String plain() {
            return month.toString();
        }
    }

    /**
     * How a figure is worked out, or when it counts.
     *
     * @param kpi which figure
     * @param window when it counts, rather than its formula
     */
    record Rule(Kpi kpi, boolean window) implements Cell {
        @Override
        public String plain() {
            return window ? kpi.window() : kpi.formula();
        }
    }

    /** Not known. */
    record Unknown() implements Cell {
        @Override
        public String plain() {
            return "";
        }
    }

    /** There is nothing to say. */
    record None() implements Cell {
        @Override
        public String plain() {
            return "";
        }
    }

    Cell UNKNOWN = new Unknown();

    Cell NONE = new None();
}
