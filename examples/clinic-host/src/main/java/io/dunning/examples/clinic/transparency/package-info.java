/** What a house publishes about how it writes and calls. */
@NullMarked
package io.dunning.examples.clinic.transparency;

import org.jspecify.annotations.NullMarked;
