/** What stands on paper letters. */
@NullMarked
package io.dunning.letter;

import org.jspecify.annotations.NullMarked;
