/** When the engine works: nights by the business calendar of the clock, on one node or on several. */
@NullMarked
package io.dunning.spring.schedule;

import org.jspecify.annotations.NullMarked;
