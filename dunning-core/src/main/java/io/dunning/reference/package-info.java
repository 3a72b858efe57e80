/** The references that payments carry, country by country: made, printed, checked, and found again in what a bank says. */
@NullMarked
package io.dunning.reference;

import org.jspecify.annotations.NullMarked;
