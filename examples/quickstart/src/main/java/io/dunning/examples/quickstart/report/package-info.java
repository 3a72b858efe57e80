/** The report folder: figures, charts, tables, and a page for every case. */
@NullMarked
package io.dunning.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;
