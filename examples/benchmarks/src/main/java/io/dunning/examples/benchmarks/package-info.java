/** Side-by-side measurements on generated portfolios. Programs, not tests: nothing here is part of the library. */
@NullMarked
package io.dunning.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
