@NullMarked
package io.dunning.payer;

import org.jspecify.annotations.NullMarked;
