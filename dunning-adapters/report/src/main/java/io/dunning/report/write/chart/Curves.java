package io.dunning.report.write.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Percentages that grow over days, one line for each of several things. Lines differ in colour and in dashes.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param stepDays the days between two points
 * @param daysName the word for days
 * @param curves in the order of the legend
 */
public record Curves(String id, String title, int stepDays, String daysName, List<Curve> curves) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int TOP = 40;
    private static final int BOTTOM = 40;
    private static final int RIGHT = 20;
    private static final List<String> COLOURS =
            List.of("#1f4e79", "#b5523b", "#2f6f4f", "#5e4b63", "#8a5a00", "#3f7cac");
    private static final List<String> DASHES = List.of("none", "7 4", "2 3", "10 3 2 3", "4 2", "12 4");

    /**
     * One line.
     *
     * @param name in the legend
     * @param percents at each point, from the first step on
     */
    public record Curve(String name, List<BigDecimal> percents) {
        public Curve {
            percents = List.copyOf(percents);
        }
    }

    public Curves {
        Objects.requireNonNull(id, "id");
        curves = List.copyOf(curves);
    }

    public String svg(ChartWords words) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, words.description());
        int points = curves.stream().mapToInt(c -> c.percents().size()).max().orElse(1);
        double top = curves.stream()
                .flatMap(c -> c.percents().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(100);
        Scale scale = Scale.upTo((long) Math.ceil(Math.max(1, top)));
        for (long line : scale.lines()) {
            double y = y((double) line, scale);
            svg.line(LEFT, y, WIDTH - RIGHT, y, line == 0 ? "axis" : "grid");
            svg.label(LEFT - 8, y + 4, "end", "tick", words.count(line) + " %");
        }
        for (int point = 0; point <= points; point++) {
            String days = words.count((long) point * stepDays) + (point == points ? " " + daysName : "");
            svg.label(x(point, points), HEIGHT - BOTTOM + 20, point == points ? "end" : "middle", "tick", days);
        }
        double legend = LEFT;
        for (int i = 0; i < curves.size(); i++) {
            String line = "fill=\"none\" stroke=\"" + COLOURS.get(i % COLOURS.size()) + "\" stroke-width=\"2.4\""
                    + " stroke-dasharray=\"" + DASHES.get(i % DASHES.size()) + "\"";
            svg.path(Svg.format("M%.1f 14L%.1f 14", legend, legend + 28), line);
            svg.label(legend + 34, 18, "start", "legend", curves.get(i).name());
            legend += 58 + curves.get(i).name().length() * 7.2;
            svg.path(points(curves.get(i), points, scale), line);
        }
        return svg.end();
    }

    private static String points(Curve curve, int points, Scale scale) {
        StringBuilder path = new StringBuilder(Svg.format("M%.1f %.1f", x(0, points), y(0, scale)));
        for (int i = 0; i < curve.percents().size(); i++) {
            double y = y(curve.percents().get(i).doubleValue(), scale);
            path.append(Svg.format("L%.1f %.1f", x(i + 1, points), y));
        }
        return path.toString();
    }

    private static double x(int point, int points) {
        return LEFT + (double) point / Math.max(1, points) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double percent, Scale scale) {
        return HEIGHT - BOTTOM - Math.max(0, percent) / scale.top() * (HEIGHT - BOTTOM - TOP);
    }
}
