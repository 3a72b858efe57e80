/** The wallboard: who waits for the desk, how well the day was answered, and which desk tomorrow needs. */
@NullMarked
package io.dunning.examples.clinic.wall;

import org.jspecify.annotations.NullMarked;
