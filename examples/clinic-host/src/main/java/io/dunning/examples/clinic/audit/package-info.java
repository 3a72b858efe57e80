/** Who read which file. */
@NullMarked
package io.dunning.examples.clinic.audit;

import org.jspecify.annotations.NullMarked;
