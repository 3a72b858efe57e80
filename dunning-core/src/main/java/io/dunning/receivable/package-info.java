/** What is owed, to whom, by whom and for what kind of service; never which treatment. */
@NullMarked
package io.dunning.receivable;

import org.jspecify.annotations.NullMarked;
