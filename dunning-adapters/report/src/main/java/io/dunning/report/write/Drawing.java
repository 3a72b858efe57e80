package io.dunning.report.write;

/**
 * A finished chart.
 *
 * @param title what stands above it
 * @param svg the chart
 */
record Drawing(String title, String svg) {

    /** There is nothing to draw. */
    static final Drawing NONE = new Drawing("", "");

    boolean isEmpty() {
        return svg.isEmpty();
    }
}
