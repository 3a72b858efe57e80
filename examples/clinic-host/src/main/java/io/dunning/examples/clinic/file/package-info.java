/** The file of one case. */
@NullMarked
package io.dunning.examples.clinic.file;

import org.jspecify.annotations.NullMarked;
