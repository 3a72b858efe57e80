@NullMarked
package io.dunning.letter;

import org.jspecify.annotations.NullMarked;
