/** For how long it is kept what notices said and to whom, what keeps it longer, and how it is forgotten for good. */
@NullMarked
package io.dunning.retention;

import org.jspecify.annotations.NullMarked;
