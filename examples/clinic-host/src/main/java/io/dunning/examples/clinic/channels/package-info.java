/** The ways out of the house, to receivers on this machine. */
@NullMarked
package io.dunning.examples.clinic.channels;

import org.jspecify.annotations.NullMarked;
