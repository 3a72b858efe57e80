/** The command that plays a scenario folder and writes what came of it. */
@NullMarked
package io.dunning.examples.quickstart;

import org.jspecify.annotations.NullMarked;
