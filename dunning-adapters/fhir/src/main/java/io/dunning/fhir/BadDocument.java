package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;

/** Leaves the parsing of a document that can't be parsed on; never leaves the package. */
final class BadDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    BadDocument(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    FhirFault at(String path) {
        return new FhirFault(path, reason, String.valueOf(getMessage()));
    }
}
