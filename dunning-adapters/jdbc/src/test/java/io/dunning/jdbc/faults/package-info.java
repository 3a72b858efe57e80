/** What a small hospital lives through, and what becomes of it when anything breaks at any moment. */
@NullMarked
package io.dunning.jdbc.faults;

import org.jspecify.annotations.NullMarked;
