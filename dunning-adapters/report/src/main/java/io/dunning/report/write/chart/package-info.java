/** Charts as SVG, drawn on the server, each with a title and a description for those who don't see it. */
@NullMarked
package io.dunning.report.write.chart;

import org.jspecify.annotations.NullMarked;
