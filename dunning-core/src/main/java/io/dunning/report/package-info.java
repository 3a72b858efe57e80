/** Figures and reports: each figure with its formula, worked out once from the histories of cases, the same wherever it stands. */
@NullMarked
package io.dunning.report;

import org.jspecify.annotations.NullMarked;
