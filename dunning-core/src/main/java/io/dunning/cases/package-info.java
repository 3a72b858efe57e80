/** The life of a case: its states, its events, what people do to it. */
@NullMarked
package io.dunning.cases;

import org.jspecify.annotations.NullMarked;
