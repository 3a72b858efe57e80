/** The ports in memory: for trying out, for tests, for hosts that need no durability. */
@NullMarked
package io.dunning.memory;

import org.jspecify.annotations.NullMarked;
