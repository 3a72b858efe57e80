/** A scenario folder as it is read: settings, lists, bookings, acts of the desk. */
@NullMarked
package io.dunning.examples.quickstart.scenario;

import org.jspecify.annotations.NullMarked;
