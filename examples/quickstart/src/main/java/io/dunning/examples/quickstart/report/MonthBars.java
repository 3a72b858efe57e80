package io.dunning.examples.quickstart.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bar per month, stacked of several series.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param months from left to right
 * @param series from the bottom up
 */
record MonthBars(String id, String title, List<YearMonth> months, List<Series> series) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int TOP = 36;
    private static final int BOTTOM = 34;

    /**
     * What is stacked.
     *
     * @param name in the legend
     * @param colour of its bars
     * @param counts by month; a month without one counts zero
     */
    record Series(String name, String colour, Map<YearMonth, Integer> counts) {
        int count(YearMonth month) {
            return counts.getOrDefault(month, 0);
        }
    }

    /** All months of these days. */
    static List<YearMonth> months(LocalDate from, LocalDate to) {
        return YearMonth.from(from)
                .atDay(1)
                .datesUntil(to.plusDays(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    String svg() {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, "The numbers stand in the table below.");
        Scale scale = Scale.upTo(months.stream().mapToLong(this::total).max().orElse(1));
        for (long line : scale.lines()) {
            double y = y(line, scale);
            svg.line(LEFT, y, WIDTH, y, line == 0 ? "axis" : "grid");
            svg.label(LEFT - 8, y + 4, "end", "tick", Shown.count(line));
        }
        legend(svg);
        for (int i = 0; i < months.size(); i++) {
            bar(svg, i, scale);
        }
        return svg.end();
    }

    private void legend(Svg svg) {
        double x = LEFT;
        for (Series each : series) {
            svg.rect(x, 6, 12, 12, each.colour(), "");
            svg.label(x + 18, 16, "start", "legend", each.name());
            x += 36 + each.name().length() * 7.2;
        }
    }

    private void bar(Svg svg, int index, Scale scale) {
        YearMonth month = months.get(index);
        double slot = (double) (WIDTH - LEFT) / months.size();
        double width = Math.min(56, slot * 0.62);
        double x = LEFT + slot * index + (slot - width) / 2;
        long below = 0;
        for (Series each : series) {
            int count = each.count(month);
            if (count > 0) {
                double top = y(below + count, scale);
                String hint = each.name() + ", " + month + ": " + Shown.count(count);
                svg.rect(x, top, width, y(below, scale) - top, each.colour(), hint);
                below += count;
            }
        }
        if (below > 0) {
            svg.label(x + width / 2, y(below, scale) - 5, "middle", "value", Shown.count(below));
        }
        svg.label(x + width / 2, HEIGHT - BOTTOM + 18, "middle", "tick", name(month, index));
    }

    private static String name(YearMonth month, int index) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return index == 0 || month.getMonthValue() == 1 ? name + " " + month.getYear() : name;
    }

    private long total(YearMonth month) {
        return series.stream().mapToLong(s -> s.count(month)).sum();
    }

    private static double y(long value, Scale scale) {
        return HEIGHT - BOTTOM - (double) value / scale.top() * (HEIGHT - BOTTOM - TOP);
    }
}
