package io.dunning.fhir;

/** Leaves the reading of a resource or a document; never leaves the package. */
final class BadElement extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FhirFault fault;

    BadElement(String path, FhirFault.Reason reason, String sentence) {
        super(sentence, null, false, false);
        fault = new FhirFault(path, reason, sentence);
    }

    FhirFault fault() {
        return fault;
    }
}
