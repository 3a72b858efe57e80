package io.dunning.report;

import java.util.List;

/** Counts over all cases what some figures need, and works them out. It keeps sums only, however many cases there are. */
interface Tally {

    void add(CaseTale tale);

    void valuesInto(List<KpiValue> values);
}
