package io.dunning.examples.quickstart.report;

import io.dunning.report.write.chart.Scale;
import io.dunning.report.write.chart.Svg;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/**
 * Sums of money that grow from day to day.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param from first day
 * @param to last day
 * @param currency of all sums
 * @param curves the first one is filled
 */
record DayCurves(String id, String title, LocalDate from, LocalDate to, CurrencyUnit currency, List<Curve> curves) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 320;
    private static final int LEFT = 76;
    private static final int TOP = 36;
    private static final int BOTTOM = 34;

    /**
     * One sum.
     *
     * @param name in the legend
     * @param colour of its line
     * @param minorByDay what is added on each day, in minor units
     */
    record Curve(String name, String colour, Map<LocalDate, Long> minorByDay) {
        TreeMap<LocalDate, Long> sums() {
            TreeMap<LocalDate, Long> sums = new TreeMap<>();
            long sum = 0;
            for (Map.Entry<LocalDate, Long> day : new TreeMap<>(minorByDay).entrySet()) {
                sum += day.getValue();
                sums.put(day.getKey(), sum);
            }
            return sums;
        }
    }

    String svg() {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, "The sums stand in the table below.");
        long minorPerMajor = Math.round(Math.pow(10, currency.getDefaultFractionDigits()));
        long max = curves.stream()
                .flatMap(c -> c.sums().values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(minorPerMajor);
        Scale scale = Scale.upTo(Math.max(1, max / minorPerMajor + 1));
        for (long line : scale.lines()) {
            double y = y(line * minorPerMajor, scale, minorPerMajor);
            svg.line(LEFT, y, WIDTH, y, line == 0 ? "axis" : "grid");
            svg.label(LEFT - 8, y + 4, "end", "tick", Shown.count(line));
        }
        months(svg);
        double x = LEFT;
        for (Curve curve : curves) {
            svg.rect(x, 6, 12, 12, curve.colour(), "");
            svg.label(x + 18, 16, "start", "legend", curve.name());
            x += 36 + curve.name().length() * 7.2;
            draw(svg, curve, scale, minorPerMajor);
        }
        return svg.end();
    }

    private void months(Svg svg) {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        long count = ChronoUnit.MONTHS.between(first, to) + 1;
        int every = (int) Math.max(1, (count + 11) / 12);
        for (LocalDate day = first; !day.isAfter(to); day = day.plusMonths(every)) {
            String name = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            boolean named = day.equals(first) || day.getMonthValue() == 1;
            svg.label(x(day), HEIGHT - BOTTOM + 18, "start", "tick", named ? name + " " + day.getYear() : name);
        }
    }

    private void draw(Svg svg, Curve curve, Scale scale, long minorPerMajor) {
        StringBuilder points = new StringBuilder(Svg.format("M%.1f %.1f", x(from), y(0, scale, minorPerMajor)));
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : curve.sums().entrySet()) {
            // A step: the sum changes on the day, not in between.
            points.append(Svg.format("L%.1f %.1f", x(day.getKey()), y(sum, scale, minorPerMajor)));
            sum = day.getValue();
            points.append(Svg.format("L%.1f %.1f", x(day.getKey()), y(sum, scale, minorPerMajor)));
        }
        points.append(Svg.format("L%.1f %.1f", x(to), y(sum, scale, minorPerMajor)));
        if (curve.equals(curves.get(0))) {
            String area = points + Svg.format("L%.1f %.1fZ", x(to), y(0, scale, minorPerMajor));
            svg.path(area, "fill=\"" + curve.colour() + "\" fill-opacity=\"0.14\"");
        }
        svg.path(points.toString(), "fill=\"none\" stroke=\"" + curve.colour() + "\" stroke-width=\"2.2\"");
    }

    private double x(LocalDate day) {
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return LEFT + (double) ChronoUnit.DAYS.between(from, day) / days * (WIDTH - LEFT - 8);
    }

    private static double y(long minor, Scale scale, long minorPerMajor) {
        double part = Math.max(0, (double) minor / minorPerMajor) / scale.top();
        return HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP);
    }
}
