/** What became of each attempt to reach somebody, in words that mean the same for every channel: what the creditor hears back. */
@NullMarked
package io.dunning.outcome;

import org.jspecify.annotations.NullMarked;
