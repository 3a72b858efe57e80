/** The engine, and the ports that a host implements. */
@NullMarked
package io.dunning;

import org.jspecify.annotations.NullMarked;
