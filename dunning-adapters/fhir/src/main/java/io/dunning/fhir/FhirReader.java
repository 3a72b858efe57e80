package io.dunning.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Reads FHIR R4 in JSON: what billing may see of it, resource by resource.
 *
 * <p>Only the fields in {@link FhirType#allowedFields} become values; the parser passes over everything else. A resource is taken as a whole
 * or set aside with its faults; types that are none of billing's business are counted. Memory grows with the largest resource, and by one
 * byte for each entry of a Bundle. Immutable; safe for use from several threads.
 */
public final class FhirReader {

    private static final long DOCUMENT_LENGTH_MAX = 4L << 30;
    private static final int LINE_BYTES_MAX = 8 << 20;

    private final FhirMapping mapping;
    private final long documentLengthMax;
    private final int lineBytesMax;

    /** A reader of documents of up to 4 Gi characters, and of bulk files with lines of up to 8 MiB. */
    public FhirReader(FhirMapping mapping) {
        this(mapping, DOCUMENT_LENGTH_MAX, LINE_BYTES_MAX);
    }

    /**
     * A reader with limits of its own.
     *
     * @param documentLengthMax how many characters a document may have at most; positive
     * @param lineBytesMax how many bytes a line of a bulk file may have at most; positive
     */
    public FhirReader(FhirMapping mapping, long documentLengthMax, int lineBytesMax) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.documentLengthMax = documentLengthMax;
        this.lineBytesMax = lineBytesMax;
        if (documentLengthMax < 1 || lineBytesMax < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /**
     * Reads one resource, or a Bundle of type searchset or collection, in two passes. A document that isn't whole is refused before
     * anything is handed over; only a text over its limit shows later, and then the refusal names the entry from which on nothing was
     * read.
     *
     * @param source opened twice
     * @param readOn the business date: nothing was served, billed or paid after it
     * @throws UnreadableFhir where the source fails, or gives other bytes the second time
     */
    public FhirReport read(FhirSource source, LocalDate readOn, FactTaker taker) {
        return new DocumentReading(source, documentLengthMax, intake(readOn, taker)).run();
    }

    /**
     * Reads a bulk file (NDJSON): a resource a line, each for itself. A line that is no JSON, or too long, is set aside like any faulty
     * resource.
     *
     * @param source opened once
     * @param readOn as in {@link #read}
     * @throws UnreadableFhir where the source fails
     */
    public FhirReport readLines(FhirSource source, LocalDate readOn, FactTaker taker) {
        Intake intake = intake(readOn, taker);
        try (InputStream bytes = source.open()) {
            new BulkReading(bytes, lineBytesMax, intake).run();
        } catch (IOException e) {
            throw new UnreadableFhir("the bulk file could not be read to its end", e);
        }
        return intake.report(null, false);
    }

    private Intake intake(LocalDate readOn, FactTaker taker) {
        return new Intake(mapping, Objects.requireNonNull(readOn, "readOn"), Objects.requireNonNull(taker, "taker"));
    }
}
