/** Patients, as the host's master data know them, and the people at the desk. */
@NullMarked
package io.dunning.examples.clinic.people;

import org.jspecify.annotations.NullMarked;
