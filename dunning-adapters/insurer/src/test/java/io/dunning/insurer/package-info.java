@NullMarked
package io.dunning.insurer;

import org.jspecify.annotations.NullMarked;
