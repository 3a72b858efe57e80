package io.dunning.report.write.chart;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * How a chart speaks.
 *
 * @param locale of its numbers and months
 * @param description said of every chart: where its numbers can be read
 */
public record ChartWords(Locale locale, String description) {

    public static final ChartWords ENGLISH = new ChartWords(Locale.ENGLISH, "The numbers stand in the table below.");

    public ChartWords {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(description, "description");
    }

    /** {@code 1,234}, as the locale writes it. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
