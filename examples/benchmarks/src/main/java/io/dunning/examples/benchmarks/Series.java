package io.dunning.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same measurement over the rounds of a benchmark. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double min() {
        return Collections.min(values);
    }

    /** The upper one of the two in the middle, where their number is even. */
    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    double max() {
        return Collections.max(values);
    }

    /** Round by round this one divided by another: what both rounds had in common cancels out. */
    Series over(Series other) {
        Series ratios = new Series();
        for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return ratios;
    }

    Series times(double factor) {
        Series product = new Series();
        values.forEach(value -> product.add(value * factor));
        return product;
    }

    /** Median, then least and greatest in brackets. */
    String show(String format) {
        return values.isEmpty()
                ? "-"
                : Report.text(format + " (" + format + "-" + format + ")", median(), min(), max());
    }
}
