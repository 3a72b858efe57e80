@NullMarked
package io.dunning.report.write;

import org.jspecify.annotations.NullMarked;
