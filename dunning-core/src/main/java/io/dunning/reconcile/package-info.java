/** Money that came in: what the bank says, which bills it pays, and what nobody can explain yet. */
@NullMarked
package io.dunning.reconcile;

import org.jspecify.annotations.NullMarked;
