/** Reports written down: pages with charts, CSV, JSON. All three are made of the same cells. */
@NullMarked
package io.dunning.report.write;

import org.jspecify.annotations.NullMarked;
