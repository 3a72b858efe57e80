/** Writes what is held about a person as a file. */
@NullMarked
package io.dunning.access.write;

import org.jspecify.annotations.NullMarked;
