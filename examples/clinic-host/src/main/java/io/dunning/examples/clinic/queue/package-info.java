/** The work queue. */
@NullMarked
package io.dunning.examples.clinic.queue;

import org.jspecify.annotations.NullMarked;
