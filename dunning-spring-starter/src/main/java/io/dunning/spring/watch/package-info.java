/** What a host's health and metrics tell of the engine: ids and counts. */
@NullMarked
package io.dunning.spring.watch;

import org.jspecify.annotations.NullMarked;
