/** Somebody turns to the desk: who they are, what they may be told, what is agreed with them. */
@NullMarked
package io.dunning.examples.clinic.enquiry;

import org.jspecify.annotations.NullMarked;
