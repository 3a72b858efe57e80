/** Debtor lists in CSV: read by their header, refused or quarantined with reasons, handed over once. */
@NullMarked
package io.dunning.loadlist;

import org.jspecify.annotations.NullMarked;
