/** FHIR R4 billing resources: what billing may see comes in, what was sent and what is to be done goes out. */
@NullMarked
package io.dunning.fhir;

import org.jspecify.annotations.NullMarked;
