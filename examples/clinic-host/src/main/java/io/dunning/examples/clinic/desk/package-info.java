/** How forms become acts on cases: once, on what was seen, by who may. */
@NullMarked
package io.dunning.examples.clinic.desk;

import org.jspecify.annotations.NullMarked;
