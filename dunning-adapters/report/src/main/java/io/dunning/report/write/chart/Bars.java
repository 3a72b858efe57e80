package io.dunning.report.write.chart;

import java.util.List;
import java.util.Objects;

/**
 * A bar for each of several things, from the top down, with its number beside it.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param bars from the top down
 */
public record Bars(String id, String title, List<Bar> bars) {

    private static final int WIDTH = 960;
    private static final int ROW = 26;
    private static final int NAMES = 330;
    private static final int NUMBERS = 130;

    /**
     * One bar.
     *
     * @param name what it is of
     * @param length relative to the others; nothing is drawn for less than nothing
     * @param shown the number as people read it
     * @param colour of the bar
     */
    public record Bar(String name, long length, String shown, String colour) {}

    public Bars {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        bars = List.copyOf(bars);
    }

    public String svg(ChartWords words) {
        Svg svg = new Svg(id, WIDTH, bars.size() * ROW + 8, title, words.description());
        long max = Math.max(1, bars.stream().mapToLong(Bar::length).max().orElse(1));
        svg.line(NAMES, 2, NAMES, bars.size() * ROW + 4.0, "axis");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = 4 + i * (double) ROW;
            double length = Math.max(0, bar.length()) * (double) (WIDTH - NAMES - NUMBERS) / max;
            svg.label(NAMES - 10.0, y + 15, "end", "tick", bar.name());
            if (length > 0) {
                svg.rect(NAMES, y + 2, Math.max(1, length), ROW - 8, bar.colour(), bar.name() + ": " + bar.shown());
            }
            svg.label(NAMES + length + 8, y + 15, "start", "value", bar.shown());
        }
        return svg.end();
    }
}
