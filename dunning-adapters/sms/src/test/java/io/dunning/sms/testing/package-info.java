/** A small message centre for tests and examples. */
@NullMarked
package io.dunning.sms.testing;

import org.jspecify.annotations.NullMarked;
