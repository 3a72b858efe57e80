/** The desk as people use it: in a browser. */
@NullMarked
package io.dunning.examples.clinic.browser;

import org.jspecify.annotations.NullMarked;
