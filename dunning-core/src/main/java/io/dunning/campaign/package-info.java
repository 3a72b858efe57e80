/**
 * How a great number of cases is taken up: agreed beforehand, tried on a few, measured, accepted by people, then sent in waves that the channels and the
 * desk can bear.
 */
@NullMarked
package io.dunning.campaign;

import org.jspecify.annotations.NullMarked;
