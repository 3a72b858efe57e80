@NullMarked
package io.dunning.fhir;

import org.jspecify.annotations.NullMarked;
