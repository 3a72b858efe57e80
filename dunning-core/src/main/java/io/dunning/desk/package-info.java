/** Who asks about a case, how sure it is who they are, what may be said to them, and by when they have an answer. */
@NullMarked
package io.dunning.desk;

import org.jspecify.annotations.NullMarked;
