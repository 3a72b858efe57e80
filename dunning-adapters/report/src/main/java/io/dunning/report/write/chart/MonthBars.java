package io.dunning.report.write.chart;

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
public record MonthBars(String id, String title, List<YearMonth> months, List<Series> series) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int TOP = 36;
    private static final int BOTTOM = 34;
    private static final int LEGEND_LINE = 20;

    /**
     * What is stacked.
     *
     * @param name in the legend
     * @param colour of its bars
     * @param counts by month; a month without one counts zero
     */
    public record Series(String name, String colour, Map<YearMonth, Integer> counts) {
        int count(YearMonth month) {
            return counts.getOrDefault(month, 0);
        }
    }

    /** All months of these days. */
    public static List<YearMonth> months(LocalDate from, LocalDate to) {
        return YearMonth.from(from)
                .atDay(1)
                .datesUntil(to.plusDays(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    /** In English. */
    public String svg() {
        return svg(ChartWords.ENGLISH);
    }

    public String svg(ChartWords words) {
        Svg svg = new Svg(id, WIDTH, height(), title, words.description());
        Scale scale = Scale.upTo(months.stream().mapToLong(this::total).max().orElse(1));
        for (long line : scale.lines()) {
            double y = y(line, scale);
            svg.line(LEFT, y, WIDTH, y, line == 0 ? "axis" : "grid");
            svg.label(LEFT - 8, y + 4, "end", "tick", words.count(line));
        }
        legend(svg);
        for (int i = 0; i < months.size(); i++) {
            bar(svg, i, scale, words);
        }
        return svg.end();
    }

    private void legend(Svg svg) {
        double x = LEFT;
        int line = 0;
        for (Series each : series) {
            double width = width(each);
            if (x > LEFT && x + width > WIDTH) {
                x = LEFT;
                line++;
            }
            svg.rect(x, 6 + line * (double) LEGEND_LINE, 12, 12, each.colour(), "");
            svg.label(x + 18, 16 + line * (double) LEGEND_LINE, "start", "legend", each.name());
            x += width;
        }
    }

    private static double width(Series each) {
        return 36 + each.name().length() * 7.2;
    }

    /** Of the chart with all lines of its legend. */
    private int height() {
        double x = LEFT;
        int more = 0;
        for (Series each : series) {
            boolean isFull = x > LEFT && x + width(each) > WIDTH;
            more += isFull ? 1 : 0;
            x = (isFull ? LEFT : x) + width(each);
        }
        return HEIGHT + more * LEGEND_LINE;
    }

    private void bar(Svg svg, int index, Scale scale, ChartWords words) {
        YearMonth month = months.get(index);
        double slot = (double) (WIDTH - LEFT) / months.size();
        double width = Math.min(56, slot * 0.62);
        double x = LEFT + slot * index + (slot - width) / 2;
        long below = 0;
        for (Series each : series) {
            int count = each.count(month);
            if (count > 0) {
                double top = y(below + count, scale);
                String hint = each.name() + ", " + month + ": " + words.count(count);
                svg.rect(x, top, width, y(below, scale) - top, each.colour(), hint);
                below += count;
            }
        }
        if (below > 0) {
            svg.label(x + width / 2, y(below, scale) - 5, "middle", "value", words.count(below));
        }
        svg.label(x + width / 2, height() - BOTTOM + 18, "middle", "tick", name(month, index, words.locale()));
    }

    private static String name(YearMonth month, int index, Locale locale) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, locale);
        return index == 0 || month.getMonthValue() == 1 ? name + " " + month.getYear() : name;
    }

    private long total(YearMonth month) {
        return series.stream().mapToLong(s -> s.count(month)).sum();
    }

    private double y(long value, Scale scale) {
        return height() - BOTTOM - (double) value / scale.top() * (HEIGHT - BOTTOM - TOP);
    }
}
