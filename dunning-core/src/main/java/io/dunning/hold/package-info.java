/** Reasons for which a case rests. */
@NullMarked
package io.dunning.hold;

import org.jspecify.annotations.NullMarked;
