@NullMarked
package io.dunning.desk;

import org.jspecify.annotations.NullMarked;
