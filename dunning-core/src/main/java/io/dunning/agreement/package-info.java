/** Promises to pay, instalment plans and deferrals. */
@NullMarked
package io.dunning.agreement;

import org.jspecify.annotations.NullMarked;
