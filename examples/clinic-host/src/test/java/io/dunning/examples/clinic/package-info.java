/** The host as a browser sees it. */
@NullMarked
package io.dunning.examples.clinic;

import org.jspecify.annotations.NullMarked;
