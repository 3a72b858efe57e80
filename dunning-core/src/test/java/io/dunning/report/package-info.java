@NullMarked
package io.dunning.report;

import org.jspecify.annotations.NullMarked;
