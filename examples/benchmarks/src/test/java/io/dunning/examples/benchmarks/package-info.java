@NullMarked
package io.dunning.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
