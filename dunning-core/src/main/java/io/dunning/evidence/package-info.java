/** Proof of what was done: actors, grades, the hash chain of a case. */
@NullMarked
package io.dunning.evidence;

import org.jspecify.annotations.NullMarked;
