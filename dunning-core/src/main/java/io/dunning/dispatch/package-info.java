/** From a planned notice to a hand-over, once. */
@NullMarked
package io.dunning.dispatch;

import org.jspecify.annotations.NullMarked;
