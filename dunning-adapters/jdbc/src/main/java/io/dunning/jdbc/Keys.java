package io.dunning.jdbc;

import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is done for: some values per place. On PostgreSQL all of them go into one statement, as arrays; elsewhere it is done
 * once for each. Not thread-safe.
 */
final class Keys {

    /** The types of values, with their names on PostgreSQL. */
    enum Type {
        NUMBER("int4"),
        BIG("int8"),
        TEXT("text"),
        DAY("date"),
        KEY("uuid");

        final String postgres;

        Type(String postgres) {
            this.postgres = postgres;
        }

        /** Of the element type that the driver sends in binary form, where there is one. */
        private @Nullable Object[] array(int length) {
            return switch (this) {
                case NUMBER -> new Integer[length];
                case BIG -> new Long[length];
                case TEXT, DAY, KEY -> new String[length];
            };
        }
    }

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** Integers, longs, strings, days and notice keys, by the types of the columns. */
    Keys add(@Nullable Object... values) {
        rows.add(values);
        return this;
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Nullable
    Object[] row(int place) {
        return rows.get(place);
    }

    /** All values of one column, from 0; days and notice keys as texts. */
    @Nullable
    Object[] column(int column, Type type) {
        @Nullable Object[] values = type.array(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = inArray(rows.get(i)[column]);
        }
        return values;
    }

    private static @Nullable Object inArray(@Nullable Object value) {
        if (value instanceof NoticeKey key) {
            return key.value();
        }
        return value instanceof LocalDate day ? text(day) : value;
    }

    /** As PostgreSQL reads it; the ends of time are the infinities, as the driver has them. */
    private static String text(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return "infinity";
        }
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.getYear() > 0
                ? day.toString().replace("+", "")
                : String.format(
                        Locale.ROOT, "%04d-%02d-%02d BC", 1 - day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
