/** What went out, as it arrived. */
@NullMarked
package io.dunning.examples.clinic.inbox;

import org.jspecify.annotations.NullMarked;
