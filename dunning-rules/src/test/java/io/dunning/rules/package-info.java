/** Tests. */
@NullMarked
package io.dunning.rules;

import org.jspecify.annotations.NullMarked;
