@NullMarked
package io.dunning.evidence;

import org.jspecify.annotations.NullMarked;
