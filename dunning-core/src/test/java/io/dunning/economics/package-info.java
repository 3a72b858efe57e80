@NullMarked
package io.dunning.economics;

import org.jspecify.annotations.NullMarked;
