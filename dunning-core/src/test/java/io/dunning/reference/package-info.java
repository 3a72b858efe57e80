@NullMarked
package io.dunning.reference;

import org.jspecify.annotations.NullMarked;
