/** Reports as pages and files, and what reviews decide. */
@NullMarked
package io.dunning.examples.clinic.reports;

import org.jspecify.annotations.NullMarked;
