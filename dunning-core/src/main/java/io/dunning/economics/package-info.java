/** Whether a step is worth its whole cost. */
@NullMarked
package io.dunning.economics;

import org.jspecify.annotations.NullMarked;
