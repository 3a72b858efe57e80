@NullMarked
package io.dunning.access.write;

import org.jspecify.annotations.NullMarked;
