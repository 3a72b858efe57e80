/** Tests of the bank files: one per way in which a file can be wrong, named by what happens. */
@NullMarked
package io.dunning.bank;

import org.jspecify.annotations.NullMarked;
