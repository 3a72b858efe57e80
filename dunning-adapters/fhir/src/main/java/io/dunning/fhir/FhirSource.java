package io.dunning.fhir;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens a document for reading, each time from its beginning.
 *
 * <p>A Bundle is read twice: once for its form and the types in it, once for its content. Each answer must give the same bytes; the
 * reader closes it.
 */
@FunctionalInterface
public interface FhirSource {
    InputStream open() throws IOException;
}
