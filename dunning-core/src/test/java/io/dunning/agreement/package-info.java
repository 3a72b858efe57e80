@NullMarked
package io.dunning.agreement;

import org.jspecify.annotations.NullMarked;
