/** Generated bank files of any size, for tests and measurements. */
@NullMarked
package io.dunning.bank.testing;

import org.jspecify.annotations.NullMarked;
