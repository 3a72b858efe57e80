/** Cases, kept at hand for lists. */
@NullMarked
package io.dunning.examples.clinic.cases;

import org.jspecify.annotations.NullMarked;
