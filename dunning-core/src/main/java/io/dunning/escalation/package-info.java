/** Ladders of steps, the rules that judge a step, and the decision with its reasons. */
@NullMarked
package io.dunning.escalation;

import org.jspecify.annotations.NullMarked;
