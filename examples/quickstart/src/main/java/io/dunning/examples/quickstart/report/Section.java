package io.dunning.examples.quickstart.report;

import java.util.List;

/**
 * A part of the index page.
 *
 * @param id the anchor
 * @param title the heading
 * @param sentences what it says in words, one paragraph each
 * @param charts finished SVG
 * @param grids tables; those without rows are left out
 */
record Section(String id, String title, List<String> sentences, List<String> charts, List<Grid> grids) {
    Section {
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
        grids = grids.stream().filter(g -> !g.isEmpty()).toList();
    }
}
