@NullMarked
package io.dunning.reconcile;

import org.jspecify.annotations.NullMarked;
