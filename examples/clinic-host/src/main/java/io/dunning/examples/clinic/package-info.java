/** A small hospital host: what a vendor writes around the engine. */
@NullMarked
package io.dunning.examples.clinic;

import org.jspecify.annotations.NullMarked;
