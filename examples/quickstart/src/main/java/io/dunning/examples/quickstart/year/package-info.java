/** A scenario played day by day with a real engine and simulated channels. */
@NullMarked
package io.dunning.examples.quickstart.year;

import org.jspecify.annotations.NullMarked;
