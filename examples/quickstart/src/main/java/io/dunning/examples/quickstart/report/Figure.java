package io.dunning.examples.quickstart.report;

/** Counts one thing over all cases, and says it in a section of the report. */
interface Figure {

    void add(CaseStory story);

    /** What was counted; asked once, after all cases. */
    Section section();
}
