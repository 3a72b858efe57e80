package io.dunning.report.write;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a report under a heading.
 *
 * @param code finds its heading and what is said below it
 * @param charts drawn when the language is known
 * @param grids its tables; those without rows are left out of pages
 */
record Part(String code, List<Function<Words, Drawing>> charts, List<Grid> grids) {
    Part {
        charts = List.copyOf(charts);
        grids = List.copyOf(grids);
    }

    Part(String code, Grid... grids) {
        this(code, List.of(), List.of(grids));
    }

    boolean isEmpty() {
        return grids.stream().allMatch(Grid::isEmpty);
    }
}
