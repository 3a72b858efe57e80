package io.dunning.letter;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** The rules of PDF/A-2a and PDF/UA-1 that a file breaks. */
    static List<String> faults(byte[] pdf) {
        Locale usual = Locale.getDefault();
        // It makes "Integer" small in the locale of the machine, and so doesn't know the word in Turkey.
        Locale.setDefault(Locale.ROOT);
        try {
            return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                    .flatMap(flavour -> faults(pdf, flavour).stream())
                    .toList();
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .map(a -> flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage())
                    .distinct()
                    .toList();
            return result.isCompliant() || !faults.isEmpty() ? faults : List.of(flavour + " refused");
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF did not answer", e);
        }
    }
}
