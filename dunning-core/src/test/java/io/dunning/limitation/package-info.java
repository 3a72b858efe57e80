@NullMarked
package io.dunning.limitation;

import org.jspecify.annotations.NullMarked;
