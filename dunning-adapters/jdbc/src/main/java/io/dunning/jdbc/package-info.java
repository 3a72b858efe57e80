/** The durable store: cases, their events, notices and attempts in a database that the host brings. */
@NullMarked
package io.dunning.jdbc;

import org.jspecify.annotations.NullMarked;
