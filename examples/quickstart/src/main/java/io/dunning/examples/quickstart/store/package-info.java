/** The places that a year can be kept in, as the command names them. */
@NullMarked
package io.dunning.examples.quickstart.store;

import org.jspecify.annotations.NullMarked;
