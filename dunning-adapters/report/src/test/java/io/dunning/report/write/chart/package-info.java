@NullMarked
package io.dunning.report.write.chart;

import org.jspecify.annotations.NullMarked;
