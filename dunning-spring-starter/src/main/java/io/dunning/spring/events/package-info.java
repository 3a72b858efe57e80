/** What a host hears by Spring's events. */
@NullMarked
package io.dunning.spring.events;

import org.jspecify.annotations.NullMarked;
