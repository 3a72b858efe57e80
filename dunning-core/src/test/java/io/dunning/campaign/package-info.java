@NullMarked
package io.dunning.campaign;

import org.jspecify.annotations.NullMarked;
